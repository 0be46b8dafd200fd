import type { MyCourse } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { News } from '../../shell/notices/news.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

/** My courses, what is to be done first; above them what happened since I last looked. */
export function Mine() {
  const t = useTexts()
  const query = useVerb('training.mine', {})
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <Problem problem={query.error} retry={() => void query.refetch()} />
  const { rows } = query.data
  if (rows.length === 0) return <Empty title={t.none} hint={t.noneHint} />
  return (
    <div className={css.page}>
      <News kind="course" />
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.course}>
            <Card row={row} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Card({ row }: { row: MyCourse }) {
  const t = useTexts()
  const localized = useLocalized()
  const format = useFormat()
  const navigate = useNavigate()
  const { progress, assigned, certificate } = row
  return (
    <button type="button" className={css.card} onClick={() => void navigate(`/training/mine/${row.course}`)}>
      <strong>{localized(row.title)}</strong>
      <span className={css.quiet}>{localized(row.summary)}</span>
      {row.opens.length > 0 && <span className={css.quiet}>{t.opens(row.opens.map(localized).join(' · '))}</span>}
      <span className={css.tags}>
        <Chip>{`${t.lessons} ${progress.lessonsRead.length}/${row.lessons.length}`}</Chip>
        {progress.passed && <Chip tone="good">{t.passed}</Chip>}
        {assigned && !progress.passed && (
          <Chip tone="warn">{assigned.dueAt ? t.due(format.day(assigned.dueAt)) : t.assigned}</Chip>
        )}
        {certificate && <Chip tone="accent">{t.certified(format.day(certificate.until))}</Chip>}
      </span>
    </button>
  )
}
