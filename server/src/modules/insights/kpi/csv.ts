import { EpisodeOutcome, Kpi, type KpiAnswer } from '@tandem/contract'

/** Quoted when it has to be; what a spreadsheet would take for a formula is made text. */
function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const header = [
  'period',
  'key',
  'name',
  'episodes',
  ...Kpi.options.flatMap((kpi) => [kpi, `${kpi}_n`]),
  ...EpisodeOutcome.options.map((outcome) => `outcome_${outcome}`),
]

/** The rows of an answer as CSV with CRLF and a byte order mark, as spreadsheets like it. */
export function toCsv({ rows }: KpiAnswer): string {
  const lines = rows.map((row) => [
    row.period,
    row.key,
    row.name,
    row.episodes,
    ...Kpi.options.flatMap((kpi) => [row.figures[kpi].value, row.figures[kpi].n]),
    ...EpisodeOutcome.options.map((outcome) => row.outcomes[outcome]),
  ])
  return `\uFEFF${[header, ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`
}
