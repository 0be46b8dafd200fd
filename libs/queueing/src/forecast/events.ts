import { dayNumber } from './days.ts'

/** Days on which more (or fewer) people come than usual. Plain data, for a table that people edit. */
export interface CalendarEvent {
  id: string
  /** Every year between two days (MM-DD, over New Year too), every month on a day, or on dates named one by one. */
  when: { yearly: readonly [from: string, to: string] } | { monthly: number } | { dates: readonly string[] }
  /** Arrivals of such a day over those of the same weekday otherwise. */
  multiplier: number
  /** How the day's arrivals shift between hours: a factor for each of the 24; flat when left out. */
  hours?: readonly number[]
}

/** The first two hours of a sale: orders, vouchers and payments that fail all at once. */
const MIDNIGHT_RUSH = [6, 4, 2.5, 1.5, 1, 1, 1, 1, ...Array<number>(12).fill(0.9), 1, 1.1, 1.3, 1.5]

/**
 * A table to begin with: multipliers are guesses, to be edited or replaced by `learnedMultiplier` after the first one.
 * 双11 with its eve and the returns behind it, its opening on the last of October, 618, and the usual paydays.
 */
export const DEFAULT_EVENTS: readonly CalendarEvent[] = [
  { id: 'double-eleven', when: { yearly: ['11-11', '11-11'] }, multiplier: 4, hours: MIDNIGHT_RUSH },
  { id: 'double-eleven-eve', when: { yearly: ['11-10', '11-10'] }, multiplier: 1.8 },
  { id: 'double-eleven-returns', when: { yearly: ['11-12', '11-16'] }, multiplier: 2 },
  { id: 'double-eleven-opening', when: { yearly: ['10-31', '11-03'] }, multiplier: 1.6 },
  { id: '618', when: { yearly: ['06-18', '06-18'] }, multiplier: 3, hours: MIDNIGHT_RUSH },
  { id: '618-opening', when: { yearly: ['06-01', '06-03'] }, multiplier: 1.4 },
  { id: 'payday-10', when: { monthly: 10 }, multiplier: 1.1 },
  { id: 'payday-15', when: { monthly: 15 }, multiplier: 1.1 },
]

/** The event of a day; of several the one that matters most. */
export function eventOn(date: string, events: readonly CalendarEvent[]): CalendarEvent | null {
  dayNumber(date)
  const effect = ({ multiplier }: CalendarEvent) => Math.abs(Math.log(multiplier))
  return events.filter(({ when }) => falls(date, when)).sort((a, b) => effect(b) - effect(a))[0] ?? null
}

function falls(date: string, when: CalendarEvent['when']): boolean {
  if ('dates' in when) return when.dates.includes(date)
  if ('monthly' in when) return Number(date.slice(8)) === when.monthly
  const [from, to] = when.yearly
  const day = date.slice(5)
  return from <= to ? from <= day && day <= to : day >= from || day <= to
}

/** The factor of each slot of an event day; it keeps the day's sum at the multiplier for the usual shape `usual`. */
export function slotFactors({ multiplier, hours }: CalendarEvent, usual: readonly number[]): number[] {
  if (!hours) return usual.map(() => multiplier)
  const factor = (slot: number) => hours[Math.floor((slot * 24) / usual.length)] ?? 1
  const plain = usual.reduce((sum, count) => sum + count, 0)
  const shaped = usual.reduce((sum, count, slot) => sum + count * factor(slot), 0)
  return usual.map((_, slot) => (shaped > 0 ? (multiplier * factor(slot) * plain) / shaped : multiplier))
}
