import { QueueingError } from '../errors.ts'

/** Arrivals of one local day, slot by slot; every day has equally many slots (48 half hours). */
export interface DayArrivals {
  /** YYYY-MM-DD, of the tenant's calendar. */
  date: string
  counts: readonly number[]
}

const DAY_MS = 86_400_000

/** Days since 1970 of a calendar date. @throws QueueingError for what is no date */
export function dayNumber(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // "2026-02-30" parses in some engines as a day of March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new QueueingError('not_a_number', 'date', `${date} is not a date (YYYY-MM-DD)`)
  return ms / DAY_MS
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
