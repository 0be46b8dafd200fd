import { mondayOf, SLOT_MINUTES } from './calendar.ts'

/** A shift of one person, in what rules ask about. */
export interface Work {
  id: string
  day: string
  startsAt: number
  endsAt: number
  /** Half hours that are paid. */
  slots: number
}

/** What somebody agreed to, and the law. */
export interface Limits {
  hoursWeek: number
  daysWeek: number
  restHours: number
  /** Days of approved leave. */
  leave: readonly { from: string; to: string }[]
}

export type ShiftProblem = 'overlap' | 'rest' | 'hours' | 'days' | 'leave'

const HOUR_MS = 3_600_000

/** Why somebody cannot work a shift beside the others, or null. Of several reasons the one that weighs most. */
export function problemOfShift(shift: Work, all: readonly Work[], limits: Limits): ShiftProblem | null {
  const others = all.filter(({ id }) => id !== shift.id)
  if (limits.leave.some(({ from, to }) => from <= shift.day && shift.day <= to)) return 'leave'
  if (others.some(({ startsAt, endsAt }) => startsAt < shift.endsAt && shift.startsAt < endsAt)) return 'overlap'
  const rest = limits.restHours * HOUR_MS
  // Two shifts of one day are one long day; rest lies between days.
  const otherDays = others.filter(({ day }) => day !== shift.day)
  if (otherDays.some(({ startsAt, endsAt }) => startsAt < shift.endsAt + rest && shift.startsAt < endsAt + rest))
    return 'rest'
  const week = others.filter(({ day }) => mondayOf(day) === mondayOf(shift.day))
  const slots = week.reduce((sum, other) => sum + other.slots, shift.slots)
  if (slots * SLOT_MINUTES > limits.hoursWeek * 60) return 'hours'
  return new Set([...week.map(({ day }) => day), shift.day]).size > limits.daysWeek ? 'days' : null
}

export interface Span {
  from: number
  to: number
}

/** Minutes that two sets of spans have in common; the spans of each set do not overlap. */
export function commonMinutes(a: readonly Span[], b: readonly Span[]): number {
  let ms = 0
  for (const one of a)
    for (const other of b) ms += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
  return ms / 60_000
}

/** How well somebody kept to the plan up to now: minutes planned, of these at the desk, and late at the start. */
export function adherenceOf(planned: readonly Span[], served: readonly Span[], now: number) {
  const due = planned.filter(({ from }) => from < now).map(({ from, to }) => ({ from, to: Math.min(to, now) }))
  const plannedMinutes = due.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0)
  const servedMinutes = commonMinutes(due, served)
  const start = Math.min(...due.map(({ from }) => from))
  const arrivals = served.filter(({ to }) => to > start).map(({ from }) => Math.max(from, start))
  const lateMinutes = due.length === 0 ? 0 : (Math.min(now, ...arrivals) - start) / 60_000
  return {
    plannedMinutes,
    servedMinutes,
    lateMinutes,
    adherence: due.length === 0 ? null : servedMinutes / plannedMinutes,
  }
}
