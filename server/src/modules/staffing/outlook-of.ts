import type { Hours, StaffingGap } from '@tandem/contract'
import {
  type CalendarEvent,
  covers,
  type DayArrivals,
  eventOn,
  gaps as gapsIn,
  intraday,
  type ServicePlan,
} from '@tandem/queueing'
import type { InTx } from '../../kernel/context.ts'
import { findTenant } from '../tenants/index.ts'
import { listAgents } from '../workforce/index.ts'
import { type History, historyOf } from './arrivals.ts'
import { addDays, localOf, SLOT_MINUTES, SLOTS } from './calendar.ts'
import { canServe, cover } from './coverage.ts'
import { calendarOf } from './events.ts'
import { forecastOf } from './forecast.ts'
import { now, type ShiftRow } from './internal.ts'
import { needOf, planOf, type Served, servedAs } from './need.ts'
import { policyOf } from './policy.ts'
import { shiftsOn } from './shifts.ts'

/** Everything that forecast, need and gaps are made of, read once. */
export interface Basis {
  today: string
  /** The half hour that runs now. */
  slot: number
  hours: Hours
  events: (CalendarEvent & { name: string })[]
  history: History
  plan: ServicePlan
  served: Served
  /** Skills of everybody who serves, by agent. */
  skills: Map<string, string[]>
}

export async function basisOf(ctx: InTx, historyDays: number): Promise<Basis> {
  const { hours } = await findTenant(ctx.tx.db, ctx.tenant)
  const { day: today, minutes } = localOf(now(ctx), hours.zone)
  const policy = await policyOf(ctx.tx)
  const served = await servedAs(ctx, policy)
  const agents = await listAgents(ctx.tx)
  return {
    today,
    slot: Math.floor(minutes / SLOT_MINUTES),
    hours,
    events: await calendarOf(ctx),
    history: await historyOf(ctx, addDays(today, -historyDays)),
    plan: planOf(policy, served),
    served,
    skills: new Map(agents.map(({ id, skills }) => [id, skills.map(({ key }) => key)])),
  }
}

export interface QueueDay {
  arrivals: { mean: number; low: number; high: number }[]
  actual: (number | null)[]
  expected: number[]
  need: number[]
}

/** One queue on one day; past half hours of today are known, the others are expected anew from them. */
export function queueDay(basis: Basis, history: readonly DayArrivals[], day: string) {
  const { today, slot, events, plan, hours } = basis
  const before = history.filter(({ date }) => date < day && date < today)
  const arrivals = forecastOf(before, day, events)
  const counted = history.find(({ date }) => date === day)?.counts
  const over = day < today ? SLOTS : day === today ? slot : 0
  const actual = Array.from({ length: SLOTS }, (_, i) => (i < over ? (counted?.[i] ?? 0) : null))
  const means = arrivals.map(({ mean }) => mean)
  const known = actual.filter((count) => count !== null)
  const expected = day === today ? expectAnew(means, known) : means
  return { arrivals, actual, expected, need: needOf(expected, plan, hours, day) } satisfies QueueDay
}

/** Half hours before anybody is expected tell nothing of the day: they do not count as seen. */
function expectAnew(means: readonly number[], known: readonly number[]): number[] {
  const first = means.findIndex((mean) => mean > 0)
  if (first < 0 || first >= known.length) return [...known, ...means.slice(known.length)]
  return [...known.slice(0, first), ...intraday(means.slice(first), known.slice(first))]
}

/** Who is at the desk in each half hour of a day, with those whose shift began the evening before. */
export function onShift(shifts: readonly ShiftRow[], day: string): ShiftRow[][] {
  const before = addDays(day, -1)
  return Array.from({ length: SLOTS }, (_, slot) =>
    shifts.filter((row) => {
      const kind = { id: '', from: row.from_slot, to: row.to_slot, breaks: row.breaks }
      return (row.day === day && covers(kind, slot)) || (row.day === before && covers(kind, slot + SLOTS))
    }),
  )
}

/** How many of those needed are there, by queue and half hour. */
export function coverDay(
  needs: ReadonlyMap<string, readonly number[]>,
  present: readonly (readonly ShiftRow[])[],
  skills: Basis['skills'],
): Map<string, number[]> {
  const covered = new Map([...needs.keys()].map((queue) => [queue, Array<number>(SLOTS).fill(0)]))
  for (const [slot, rows] of present.entries()) {
    const people = rows.map(({ agent_id }) => queuesFor(skills.get(agent_id) ?? [], [...needs.keys()]))
    const here = cover(new Map([...needs].map(([queue, need]) => [queue, need[slot] ?? 0])), people)
    for (const [queue, count] of here) {
      const counts = covered.get(queue)
      if (counts) counts[slot] = count
    }
  }
  return covered
}

export const queuesFor = (skills: readonly string[], queues: readonly string[]): string[] =>
  queues.filter((queue) => canServe(skills, queue))

/** Where people are missing on the coming days. */
export async function gapsAhead(ctx: InTx, basis: Basis, from: string, days: number): Promise<StaffingGap[]> {
  const found: StaffingGap[] = []
  const shifts = await shiftsOn(ctx, addDays(from, -1), addDays(from, days - 1))
  for (let i = 0; i < days; i++) {
    const day = addDays(from, i)
    const needs = new Map(
      [...basis.history.queues].map(([queue, history]) => [queue, queueDay(basis, history, day).need]),
    )
    const covered = coverDay(needs, onShift(shifts, day), basis.skills)
    for (const [queue, need] of needs) {
      const ahead = need.map((people, slot) => (day === basis.today && slot < basis.slot ? 0 : people))
      for (const gap of gapsIn(ahead, covered.get(queue) ?? [])) found.push({ queue, day, ...gap })
    }
  }
  return found
}

export const eventName = (basis: Basis, day: string): string | null => {
  const event = eventOn(day, basis.events)
  return basis.events.find(({ id }) => id === event?.id)?.name ?? null
}
