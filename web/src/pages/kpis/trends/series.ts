import type { Kpi, KpiAnswer, KpiRow } from '@tandem/contract'
import { addDays, mondayOf } from '../../../i18n/days.ts'

/** One line of a chart: a team, an agent, or all together. */
export interface Course {
  key: string | null
  name: string | null
  /** A value for each period, null where there were no cases; and how many cases there were. */
  points: { value: number | null; n: number }[]
}

/** More lines than these nobody can tell apart. */
const MOST_LINES = 8

/** The days or weeks of an answer in order, also those in which nobody had a case. */
export function periodsOf({ from, to }: Pick<KpiAnswer, 'from' | 'to'>, period: 'day' | 'week'): string[] {
  const periods: string[] = []
  for (let first = from; first <= to; first = period === 'day' ? addDays(first, 1) : addDays(mondayOf(first), 7))
    periods.push(first)
  return periods
}

/** Who is drawn: those with the most conversations, in the order of their names; and how many are left out. */
export function chosenOf(rows: readonly KpiRow[]): { keys: (string | null)[]; leftOut: number } {
  const episodes = new Map<string | null, number>()
  for (const row of rows) episodes.set(row.key, (episodes.get(row.key) ?? 0) + row.episodes)
  const ranked = [...episodes].sort(([, a], [, b]) => b - a).map(([key]) => key)
  const names = new Map(rows.map(({ key, name }) => [key, name ?? '']))
  const keys = ranked.slice(0, MOST_LINES)
  keys.sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'zh'))
  return { keys, leftOut: ranked.length - keys.length }
}

/** How one figure went over the periods, a line for each of those chosen. */
export function coursesOf(
  rows: readonly KpiRow[],
  kpi: Kpi,
  keys: readonly (string | null)[],
  periods: readonly string[],
): Course[] {
  const found = new Map(rows.map((row) => [`${row.key ?? ''}|${row.period}`, row]))
  return keys.map((key) => ({
    key,
    name: rows.find((row) => row.key === key)?.name ?? null,
    points: periods.map((period) => found.get(`${key ?? ''}|${period}`)?.figures[kpi] ?? { value: null, n: 0 }),
  }))
}
