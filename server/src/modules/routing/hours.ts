import type { Hours } from '@tandem/contract'

const WEEKDAYS: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 }
const DAY = 1440

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than asking it; there are few zones. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...shown })
  clocks.set(zone, clock)
  return clock
}

/** ISO weekday and minutes since midnight on the wall clock of a zone. */
function wallClock(zone: string, at: Date): { weekday: number; minutes: number } {
  const parts = clockOf(zone).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { weekday: WEEKDAYS[of('weekday')] ?? 1, minutes: Number(of('hour')) * 60 + Number(of('minute')) }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const intervals = (hours: Hours, weekday: number) =>
  (hours.week[String(weekday)] ?? []).map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)

/** What was said last: reading a wall clock takes longer than most of what asks, and every new turn does. */
const said = new WeakMap<Hours, { minute: number; open: boolean }>()

/** Whether an instant lies within the opening hours, by the wall clock of their zone. */
export function isOpen(hours: Hours, at: Date): boolean {
  const minute = Math.floor(at.getTime() / 60_000)
  const last = said.get(hours)
  if (last?.minute === minute) return last.open
  const { weekday, minutes } = wallClock(hours.zone, at)
  const open = intervals(hours, weekday).some(([from, to]) => from <= minutes && minutes < to)
  said.set(hours, { minute, open })
  return open
}

/** The next instant at which an opening interval begins, within a week; null when none does. */
export function nextOpening(hours: Hours, at: Date): Date | null {
  const { weekday, minutes } = wallClock(hours.zone, at)
  const minute = Math.floor(at.getTime() / 60_000) * 60_000
  for (let day = 0; day <= 7; day++) {
    const starts = intervals(hours, ((weekday - 1 + day) % 7) + 1).map(([from]) => from)
    const next = Math.min(...starts.filter((from) => day > 0 || from > minutes))
    if (next !== Number.POSITIVE_INFINITY) {
      return onWallClock(hours.zone, new Date(minute + (day * DAY + next - minutes) * 60_000), next)
    }
  }
  return null
}

/** The same day with the wall clock at `minutes`: the clocks may have been changed since the instant was reckoned. */
function onWallClock(zone: string, at: Date, minutes: number): Date {
  const off = ((minutes - wallClock(zone, at).minutes + DAY * 1.5) % DAY) - DAY / 2
  return new Date(at.getTime() + off * 60_000)
}
