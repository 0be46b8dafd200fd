import type { Hours } from '@tandem/contract'

/** Half hours of a day. */
export const SLOTS = 48
export const SLOT_MINUTES = 30
const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(zone, format)
  return format
}

/** Date and minutes since midnight on the wall clock of a zone. */
export function localOf(at: Date, zone: string): { day: string; minutes: number } {
  const parts = formatOf(zone).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${of('year')}-${of('month')}-${of('day')}`, minutes: Number(of('hour')) * 60 + Number(of('minute')) }
}

/** The instant at which the wall clock shows so many minutes (which may go beyond the day). */
export function instantOf(day: string, minutes: number, zone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  const offsetAt = (ms: number) => {
    const { day, minutes } = localOf(new Date(ms), zone)
    return Date.parse(`${day}T00:00:00Z`) + minutes * 60_000 - Math.floor(ms / 60_000) * 60_000
  }
  // The second look counts where the clocks change between the guess and the answer.
  return new Date(wall - offsetAt(wall - offsetAt(wall)))
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** For each half hour of a day whether the house is open at any time of it. */
export function openSlots(hours: Hours, day: string): boolean[] {
  const intervals = (hours.week[String(weekdayOf(day))] ?? []).map(([from, to]) => [minutesOf(from), minutesOf(to)])
  return Array.from({ length: SLOTS }, (_, slot) => {
    const [start, end] = [slot * SLOT_MINUTES, (slot + 1) * SLOT_MINUTES]
    return intervals.some(([from = 0, to = 0]) => from < end && to > start)
  })
}
