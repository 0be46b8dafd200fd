import type { AuditEntry } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useFormat } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './audit.module.css'
import { useTexts } from './texts.ts'
import { useActionTitle } from './use-action-title.ts'
import { useActorName } from './use-actor-name.ts'
import { type AuditFilter, useEntries } from './use-entries.ts'

interface Props {
  filter: AuditFilter
  open: (entry: AuditEntry) => void
}

/** The entries that match; a press or Enter opens one. */
export function Entries({ filter, open }: Props) {
  const t = useTexts()
  const entries = useEntries(filter)
  if (entries.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (entries.isError && !entries.data) return <Problem problem={entries.error} retry={() => void entries.refetch()} />
  if (entries.data?.rows.length === 0) return <Empty title={t.empty} hint={t.emptyHint} />
  return (
    <div className={css.entries} data-old={entries.isPlaceholderData || undefined}>
      {entries.data?.rows.map((entry) => (
        <Row key={entry.id} entry={entry} open={() => open(entry)} />
      ))}
      <MoreButton pages={entries} />
    </div>
  )
}

function Row({ entry, open }: { entry: AuditEntry; open: () => void }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useActorName()
  const titleOf = useActionTitle()
  return (
    <button type="button" className={css.entry} onClick={open}>
      <time dateTime={entry.at}>{format.full(entry.at)}</time>
      <span className={css.action}>
        <b>{titleOf(entry.action) ?? entry.action}</b>
        <code>{entry.action}</code>
      </span>
      <span className={css.actor}>{nameOf(entry.actor)}</span>
      <span className={css.result} data-result={entry.result}>
        {t.results[entry.result]}
      </span>
      <span className={css.ip}>{entry.ip}</span>
    </button>
  )
}
