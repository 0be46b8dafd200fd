import type { Clock } from './types.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** Days since 1970-01-01 in local time. */
export function today({ now, offsetMinutes }: Clock): number {
  return Math.floor((now + offsetMinutes * MINUTE) / DAY)
}

/** Minutes since local midnight. */
function minuteOfDay({ now, offsetMinutes }: Clock): number {
  return Math.floor(((((now + offsetMinutes * MINUTE) % DAY) + DAY) % DAY) / MINUTE)
}

/** Day number of a civil date, or undefined when there is no such date. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.getTime() / DAY : undefined
}

export function civil(day: number): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(day * DAY)
  // Monday is 1, Sunday 7.
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: at.getUTCDay() || 7 }
}

/** Day and month without a year: of the years around, the one that comes nearest to today. */
export function nearestYear(month: number, date: number, clock: Clock): number | undefined {
  const now = today(clock)
  const { year } = civil(now)
  const days = [year - 1, year, year + 1].map((y) => dayOf(y, month, date)).filter((day) => day !== undefined)
  return days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]
}

/** A weekday (1 to 7) of the week `weeks` after this one; weeks begin on Monday. */
export function weekdayOf(weekday: number, weeks: number, clock: Clock): number {
  const now = today(clock)
  return now - civil(now).weekday + weekday + weeks * 7
}

/** The next day with this weekday, today included. */
export function comingWeekday(weekday: number, clock: Clock): number {
  const now = today(clock)
  return now + ((weekday - civil(now).weekday + 7) % 7)
}

/** The same date so many months on, or the last of that month. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = civil(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return first.getTime() / DAY + Math.min(date, last) - 1
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-03-05`, or with a minute of the day `2026-03-05T15:00+08:00`. */
export function formatDay(day: number, clock: Clock, minute?: number): string {
  const { year, month, date } = civil(day + Math.floor((minute ?? 0) / 1440))
  const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  if (minute === undefined) return written
  const within = minute % 1440
  const ahead = Math.abs(clock.offsetMinutes)
  const zone = `${clock.offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${written}T${two(Math.floor(within / 60))}:${two(within % 60)}${zone}`
}

/** A moment so many minutes from now. */
export function formatMinutesFromNow(minutes: number, clock: Clock): string {
  const later = { ...clock, now: clock.now + minutes * MINUTE }
  return formatDay(today(later), clock, minuteOfDay(later))
}
