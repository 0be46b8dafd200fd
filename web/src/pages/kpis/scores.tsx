import { Skeleton, Table } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useToday } from '../../session/use-today.ts'
import { Problem } from '../../ui/problem.tsx'
import css from './kpis.module.css'
import { ScoreLines } from './score-lines.tsx'
import { useTexts } from './texts.ts'

/** This month's scores: everybody has one, or the reason why not. */
export function Scores() {
  const t = useTexts()
  const format = useFormat()
  const query = useVerb('insights.scores', { date: useToday() })
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <Problem problem={query.error} retry={() => void query.refetch()} />
  const { rows, team, scheme, scored, reasoned, active } = query.data
  const shown = (score: number | null, reason: 'no_work' | 'too_few_cases' | null) =>
    score === null ? reason && t.noScore[reason] : format.number(Math.round(score))
  return (
    <div className={css.stack}>
      <span className={css.quiet}>
        {t.coverage(scored, reasoned, active)} · {t.version(scheme.version)}
      </span>
      <Table
        rowKey={(row) => row.agent ?? 'team'}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={[team, ...rows]}
        expandable={{ expandedRowRender: (row) => <ScoreLines lines={row.lines} /> }}
        columns={[
          { title: t.who, render: (_, row) => row.name ?? t.team },
          { title: t.score, render: (_, row) => shown(row.score, row.reason) },
        ]}
      />
    </div>
  )
}
