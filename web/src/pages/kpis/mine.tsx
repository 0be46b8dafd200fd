import { Skeleton } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useToday } from '../../session/use-today.ts'
import { Problem } from '../../ui/problem.tsx'
import css from './kpis.module.css'
import { ScoreLines } from './score-lines.tsx'
import { useTexts } from './texts.ts'

/** My own score of this month with its breakdown, and the months before. */
export function Mine() {
  const t = useTexts()
  const format = useFormat()
  const query = useVerb('insights.myScore', { date: useToday() })
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <Problem problem={query.error} retry={() => void query.refetch()} />
  const { score, scheme, before } = query.data
  const rounded = (value: number | null) => (value === null ? '–' : format.number(Math.round(value)))
  return (
    <div className={css.stack}>
      <strong>
        {t.score} {rounded(score.score)} {score.reason && t.noScore[score.reason]}
      </strong>
      <ScoreLines lines={score.lines} />
      <span className={css.quiet}>
        {before.some((past) => past.score !== null) && (
          <>
            {t.before}: {before.map((past) => rounded(past.score)).join(' · ')} ·{' '}
          </>
        )}
        {t.version(scheme.version)}
      </span>
    </div>
  )
}
