import { QueueingError } from '../errors.ts'
import { type DayArrivals, dayNumber, total } from './days.ts'
import { type CalendarEvent, eventOn, slotFactors } from './events.ts'
import { countQuantile, dispersionOf } from './interval.ts'

/** Expected arrivals of a slot, and the range in which eight of ten such slots end. */
export interface SlotForecast {
  mean: number
  low: number
  high: number
}

/** Weeks whose shape is learned, and whose mean is one half of the forecast. */
const PROFILE_WEEKS = 8
const MEAN_WEEKS = 4
/** Weeks that say how much comes at present. */
const LEVEL_WEEKS = 2
/** How much of last year's change between the same weeks is expected again. */
const SEASON = 0.5
const YEAR_WEEKS = 52

interface Known {
  byDay: ReadonlyMap<number, readonly number[]>
  /** The last day that is known; that before the forecast when none is. */
  last: number
  /** Mean arrivals of each weekday over all known days, by day number modulo 7. */
  usualOf: ReadonlyMap<number, number>
}

/**
 * Arrivals of a day, slot by slot: weekday profile x present level, averaged with the mean of the last four same
 * weekdays; with more than a year of history also last year's change between the same weeks. Days of events teach
 * nothing about others and are scaled by their multiplier.
 *
 * @param history any days before the forecast; gaps are allowed
 * @throws QueueingError missing when no such weekday is known, not_a_number for a bad date or count
 */
export function forecastDay(
  history: readonly DayArrivals[],
  date: string,
  events: readonly CalendarEvent[] = [],
): SlotForecast[] {
  const target = dayNumber(date)
  const known = ordinaryDays(history, target, events)
  const usual = usualDay(known, target)
  const dispersion = dispersionAround(known, target, usual)
  const event = eventOn(date, events)
  const factors = event ? slotFactors(event, usual) : usual.map(() => 1)
  return usual.map((count, slot) => {
    const mean = count * (factors[slot] ?? 1)
    return { mean, low: countQuantile(mean, dispersion, 0.1), high: countQuantile(mean, dispersion, 0.9) }
  })
}

/** What an event multiplied arrivals by on its past days, each against its own forecast; null when there were none. */
export function learnedMultiplier(
  history: readonly DayArrivals[],
  event: CalendarEvent,
  events: readonly CalendarEvent[],
): number | null {
  const ratios = history.flatMap((day) => {
    if (eventOn(day.date, events)?.id !== event.id) return []
    const known = ordinaryDays(history, dayNumber(day.date), events)
    if (sameWeekdays(known, dayNumber(day.date), PROFILE_WEEKS).length === 0) return []
    const usual = total(usualDay(known, dayNumber(day.date)))
    return usual > 0 ? [total(day.counts) / usual] : []
  })
  return ratios.length > 0 ? total(ratios) / ratios.length : null
}

/** Slots of today after `actual` is known up to now: if 20 % more came so far, 14 % more are expected for the rest. */
export function intraday(forecast: readonly number[], actual: readonly number[]): number[] {
  const expected = total(forecast.slice(0, actual.length))
  const ratio = expected > 0 ? total(actual) / expected : 1
  // Four hours tell as much as the morning will; less time tells less.
  const trust = 0.7 * Math.min(1, actual.length / 8)
  return forecast.map((count, slot) => actual[slot] ?? count * (1 + trust * (ratio - 1)))
}

function ordinaryDays(history: readonly DayArrivals[], target: number, events: readonly CalendarEvent[]): Known {
  const byDay = new Map<number, readonly number[]>()
  for (const { date, counts } of history) {
    const day = dayNumber(date)
    if (day >= target || eventOn(date, events)) continue
    if (counts.some((count) => !(count >= 0))) throw new QueueingError('not_a_number', 'counts', `${date}: bad counts`)
    byDay.set(day, counts)
  }
  return { byDay, last: byDay.size > 0 ? Math.max(...byDay.keys()) : target - 1, usualOf: weekdayMeans(byDay) }
}

function usualDay(known: Known, target: number): number[] {
  const recent = sameWeekdays(known, target, PROFILE_WEEKS)
  const [first] = recent
  if (!first) throw new QueueingError('missing', 'history', 'no such weekday in the last eight weeks')
  const slots = known.byDay.get(first)?.length ?? 0
  const level = levelOf(known, known.last) * seasonOf(known, target)
  const meanOf = (days: readonly number[], scale: (day: number) => number) =>
    Array.from({ length: slots }, (_, slot) => {
      const sum = days.reduce((all, day) => all + (known.byDay.get(day)?.[slot] ?? 0) * scale(day), 0)
      return sum / days.length
    })
  const profile = meanOf(recent, (day) => level / Math.max(levelOf(known, day), 1e-9))
  const mean = meanOf(recent.slice(0, MEAN_WEEKS), () => 1)
  return profile.map((count, slot) => (count + (mean[slot] ?? 0)) / 2)
}

/** Known days of the same weekday, the latest first. */
function sameWeekdays({ byDay, last }: Known, target: number, weeks: number): number[] {
  const days: number[] = []
  for (let day = target - 7; day > last - 7 * (weeks + 1) && days.length < weeks; day -= 7)
    if (byDay.has(day)) days.push(day)
  return days
}

function weekdayMeans(byDay: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const totals = new Map<number, number[]>()
  for (const [day, counts] of byDay) totals.set(day % 7, [...(totals.get(day % 7) ?? []), total(counts)])
  return new Map([...totals].map(([weekday, values]) => [weekday, total(values) / values.length]))
}

/** How busy the weeks up to a day are: the latest of each weekday over what is usual for it, so that gaps do not tilt. */
function levelOf({ byDay, usualOf }: Known, until: number): number {
  const ratios: number[] = []
  for (let weekday = 0; weekday < 7; weekday++) {
    const usual = usualOf.get((until - weekday) % 7) ?? 0
    for (let week = 0, found = 0; usual > 0 && week < PROFILE_WEEKS && found < LEVEL_WEEKS; week++) {
      const counts = byDay.get(until - weekday - 7 * week)
      if (!counts) continue
      ratios.push(total(counts) / usual)
      found++
    }
  }
  return ratios.length > 0 ? total(ratios) / ratios.length : 0
}

/** Last year's level of these weeks over that of the weeks before them, damped; 1 without a year of history. */
function seasonOf(known: Known, target: number): number {
  const before = levelOf(known, known.last - 7 * YEAR_WEEKS)
  const then = levelOf(known, target + 7 - 7 * YEAR_WEEKS)
  return before > 0 && then > 0 ? (then / before) ** SEASON : 1
}

/** Scatter of the latest same weekdays around what is usual now. */
function dispersionAround(known: Known, target: number, usual: readonly number[]): number {
  const days = sameWeekdays(known, target, PROFILE_WEEKS)
  return dispersionOf(
    days.flatMap((day) => usual.map((mean, slot) => ({ mean, count: known.byDay.get(day)?.[slot] ?? 0 }))),
  )
}
