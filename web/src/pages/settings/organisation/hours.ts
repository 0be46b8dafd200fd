import type { Hours } from '@tandem/contract'

export type Interval = Hours['week'][string][number]
export const days = ['1', '2', '3', '4', '5', '6', '7'] as const
export type Day = (typeof days)[number]

/** The server's own rule: an interval ends later on the same day. */
export const isBad = ([from, to]: Interval): boolean => !from || !to || from >= to

export const hasBadHours = (hours: Hours): boolean => Object.values(hours.week).flat().some(isBad)

/** The same hours on every day as on this one. */
export const everyDayAs = (hours: Hours, day: Day): Hours => ({
  ...hours,
  week: Object.fromEntries(days.map((other) => [other, hours.week[day] ?? []])),
})

export const withDay = (hours: Hours, day: Day, intervals: Interval[]): Hours => ({
  ...hours,
  week: { ...hours.week, [day]: intervals },
})

/** What is offered when one more interval is added: after a lunch break, or a whole working day. */
export function nextInterval(intervals: readonly Interval[]): Interval {
  const end = intervals.at(-1)?.[1]
  if (end === undefined) return ['09:00', '18:00']
  return end < '23:00' ? [end, '23:00'] : ['00:00', '01:00']
}
