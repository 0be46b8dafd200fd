import type { DeskNotice } from '@tandem/contract'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import css from './notices.module.css'
import { Reminders } from './reminders.tsx'
import { useTexts } from './texts.ts'
import { useSee } from './use-see.ts'
import { placeOf, useWords } from './use-words.ts'

/** The notices of the last days, the newest first; opening one marks it as seen. */
export function NoticeList({ rows, close }: { rows: DeskNotice[]; close: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const reminds = useCan('conversation:write')
  const see = useSee()
  const unseen = rows.filter((row) => !row.seen).map((row) => row.id)
  const open = (notice: DeskNotice) => {
    if (!notice.seen) see.mutate({ notices: [notice.id] })
    close()
    void navigate(placeOf(notice))
  }
  return (
    <section className={css.list} aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        {unseen.length > 0 && (
          <Button type="link" size="small" onClick={() => see.mutate({ notices: unseen })}>
            {t.seeAll}
          </Button>
        )}
      </header>
      {rows.length === 0 && <Empty title={t.empty} hint={t.emptyHint} />}
      <ul>
        {rows.map((notice) => (
          <li key={notice.id}>
            <Line notice={notice} open={() => open(notice)} />
          </li>
        ))}
      </ul>
      {reminds && <Reminders close={close} />}
    </section>
  )
}

function Line({ notice, open }: { notice: DeskNotice; open: () => void }) {
  const format = useFormat()
  const words = useWords()
  const nameOf = useCustomerName()
  const about = [notice.customer && nameOf(notice.customer), notice.text].filter(Boolean)
  return (
    <button type="button" className={css.line} data-unseen={!notice.seen || undefined} onClick={open}>
      <strong>{words(notice)}</strong>
      <time dateTime={notice.at}>{format.short(notice.at)}</time>
      {about.length > 0 && <span>{about.join(' · ')}</span>}
    </button>
  )
}
