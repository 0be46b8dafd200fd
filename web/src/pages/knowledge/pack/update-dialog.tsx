import type { PackChange, PackNews } from '@tandem/contract'
import { App } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { refreshed } from '../review/use-review.ts'
import { ChangeRow } from './change-row.tsx'
import css from './pack.module.css'
import { useTexts } from './texts.ts'

const order: PackChange['change'][] = ['added', 'changed', 'retired', 'kept']

/** Everything that a new version of the pack would do, and the one button that does it. */
export function UpdateDialog({ news, open, close }: { news: PackNews; open: boolean; close: () => void }) {
  const t = useTexts()
  const localized = useLocalized()
  const { message } = App.useApp()
  const mayReview = useCan('knowledge:review')
  const update = useVerbMutation('knowledge.updatePack', {
    refresh: [...refreshed, 'knowledge.packNews', 'knowledge.replies'],
    onSuccess: ({ added, changed, retired }) => {
      void message.success(t.done(added + changed + retired))
      close()
    },
  })
  return (
    <Dialog
      open={open}
      title={t.news(localized(news.title), news.installed, news.offered)}
      width={720}
      okText={t.apply}
      okButtonProps={{ disabled: !mayReview }}
      confirmLoading={update.isPending}
      onOk={() => update.mutate({ digest: news.digest })}
      onCancel={close}
    >
      <p className={css.hint}>{mayReview ? t.hint : t.review}</p>
      <div className={css.groups}>
        {order.map((change) => {
          const rows = news.rows.filter((row) => row.change === change)
          if (rows.length === 0) return null
          return (
            <section key={change}>
              <h2>
                {t.changes[change]} <small>{rows.length}</small>
              </h2>
              <ul>
                {rows.map((row) => (
                  <ChangeRow key={`${row.kind} ${row.key}`} row={row} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
