import { Button } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import css from './pack.module.css'
import { summaryOf } from './summary.ts'
import { useTexts } from './texts.ts'
import { UpdateDialog } from './update-dialog.tsx'
import { WaitingDialog } from './waiting-dialog.tsx'

/** Tells those who keep the knowledge that its pack has a newer version, and what stayed theirs at the last one. */
export function PackNotice() {
  const t = useTexts()
  const localized = useLocalized()
  const mayWrite = useCan('knowledge:write')
  const [open, setOpen] = useState<'update' | 'waiting' | null>(null)
  const { data } = useVerb('knowledge.packNews', {}, { enabled: mayWrite, staleTime: 60_000 })
  const news = data?.news
  if (!news) return null
  const close = () => setOpen(null)
  return (
    <>
      {news.rows.length > 0 && (
        <div className={css.notice}>
          <Notice tone="info">
            <p className={css.line}>
              <span>
                <b>{t.news(localized(news.title), news.installed, news.offered)}</b>
                <br />
                {summaryOf(news.rows, t)}
              </span>
              <Button onClick={() => setOpen('update')}>{t.look}</Button>
            </p>
          </Notice>
        </div>
      )}
      {news.rows.length === 0 && news.waiting.length > 0 && (
        <div className={css.notice}>
          <Notice tone="info">
            <p className={css.line}>
              {t.waiting(news.waiting.length)}
              <Button onClick={() => setOpen('waiting')}>{t.lookWaiting}</Button>
            </p>
          </Notice>
        </div>
      )}
      <UpdateDialog news={news} open={open === 'update'} close={close} />
      <WaitingDialog rows={news.waiting} open={open === 'waiting'} close={close} />
    </>
  )
}
