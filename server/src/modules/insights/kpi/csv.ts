import { EpisodeOutcome, Kpi, type KpiAnswer } from '@tandem/contract'
import { csvOf } from '../../../kernel/csv.ts'

const header = [
  'period',
  'key',
  'name',
  'episodes',
  ...Kpi.options.flatMap((kpi) => [kpi, `${kpi}_n`]),
  ...EpisodeOutcome.options.map((outcome) => `outcome_${outcome}`),
]

/** The rows of an answer as CSV. */
export function toCsv({ rows }: KpiAnswer): string {
  const lines = rows.map((row) => [
    row.period,
    row.key,
    row.name,
    row.episodes,
    ...Kpi.options.flatMap((kpi) => [row.figures[kpi].value, row.figures[kpi].n]),
    ...EpisodeOutcome.options.map((outcome) => row.outcomes[outcome]),
  ])
  return csvOf([header, ...lines])
}
