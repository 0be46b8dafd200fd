import type { KpiQuery } from '@tandem/contract'
import { startOfDay } from '../today.ts'

const HOUR_MS = 3_600_000
const QUARTER_MS = 15 * 60_000

/** The start of a local date in a zone. Half a day around UTC's own date finds it in any zone. */
export function startOfDate(date: string, zone: string): number {
  const dateOf = dateIn(zone)
  const noon = Date.parse(`${date}T12:00:00Z`)
  for (const hours of [0, -12, 12]) {
    const start = startOfDay(new Date(noon + hours * HOUR_MS), zone).getTime()
    if (dateOf(start) === date) return start
  }
  return Date.parse(`${date}T00:00:00Z`)
}

/** Reckons with dates as such: no zone matters. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10)
}

/** The first date of the period that a date lies in; weeks begin on Monday. */
export function periodOf(date: string, period: Exclude<KpiQuery['period'], 'whole'>): string {
  if (period === 'day') return date
  if (period === 'month') return `${date.slice(0, 7)}-01`
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

/** The first date after the period that begins on a date. */
export function afterPeriod(first: string, period: Exclude<KpiQuery['period'], 'whole'>): string {
  if (period === 'day') return addDays(first, 1)
  return period === 'week' ? addDays(first, 7) : periodOf(addDays(first, 31), 'month')
}

/** Local dates of instants in a zone; remembers quarters of an hour, since no zone changes its date within one. */
export function dateIn(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const known = new Map<number, string>()
  return (at) => {
    const slot = Math.floor(at / QUARTER_MS)
    let date = known.get(slot)
    if (date === undefined) {
      date = format.format(slot * QUARTER_MS)
      known.set(slot, date)
    }
    return date
  }
}

export interface Span {
  /** Local dates: the first, and the last that still counts. */
  first: string
  /** Instants: from, and before. */
  from: number
  to: number
}

/** The periods of a question in order, cut to its dates. */
export function spansOf(query: Pick<KpiQuery, 'from' | 'to' | 'period'>, zone: string): Span[] {
  const end = addDays(query.to, 1)
  const spans: Span[] = []
  for (let first = query.from; first < end; ) {
    const full = query.period === 'whole' ? end : afterPeriod(periodOf(first, query.period), query.period)
    const next = full < end ? full : end
    spans.push({ first, from: startOfDate(first, zone), to: startOfDate(next, zone) })
    first = next
  }
  return spans
}
