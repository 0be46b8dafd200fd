import type { StaffingNow } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { listAgents } from '../../workforce/index.ts'
import { addDays, localOf, SLOT_MINUTES } from '../calendar.ts'
import { cover } from '../coverage.ts'
import { now, type ShiftRow } from '../internal.ts'
import { needOf } from '../need.ts'
import { type Basis, basisOf, queueDay, queuesFor } from '../outlook-of.ts'
import { shiftsOn } from '../shifts.ts'
import { callsSince } from './calls.ts'

/** How far ahead people are called in. */
const AHEAD_MS = 15 * 60_000
/** Whose shift began so long ago and who is not there does not count on. */
const LATE_MS = 5 * 60_000
/** Who accepted a call is counted on for so long: the contract's two hours. */
export const COMING_MS = 2 * 3_600_000
const HISTORY_DAYS = 70

/** Each queue a quarter of an hour ahead, with who is really there: who is late is not, who leaves by then is not. */
export async function nowOf(ctx: InTx): Promise<StaffingNow[]> {
  const basis = await basisOf(ctx, HISTORY_DAYS)
  const at = new Date(now(ctx).getTime() + AHEAD_MS)
  const { day, minutes } = localOf(at, basis.hours.zone)
  const slot = Math.floor(minutes / SLOT_MINUTES)
  // Who is counted is at the desk: breaks and absence are out already.
  const plan = { ...basis.plan, shrinkage: 0 }
  const expected = new Map(
    [...basis.history.queues].map(([queue, history]) => [queue, queueDay(basis, history, day).expected[slot] ?? 0]),
  )
  const needs = new Map(
    [...expected].map(([queue, count]) => {
      const alone = Array.from({ length: slot + 1 }, (_, i) => (i === slot ? count : 0))
      return [queue, needOf(alone, plan, basis.hours, day)[slot] ?? 0]
    }),
  )
  const { there, coming } = await peopleAt(ctx, basis, at)
  const covered = cover(needs, there)
  const withComing = cover(needs, [...there, ...coming])
  return [...needs].map(([queue, need]) => {
    const here = covered.get(queue) ?? 0
    const both = { there: here, coming: (withComing.get(queue) ?? 0) - here }
    return { queue, at: at.toISOString(), arrivals: expected.get(queue) ?? 0, need, ...both }
  })
}

/** The queues that each person can serve who will be there, and each who accepted a call and is on the way. */
async function peopleAt(ctx: InTx, basis: Basis, at: Date): Promise<{ there: string[][]; coming: string[][] }> {
  const present = now(ctx)
  const agents = await listAgents(ctx.tx)
  const shifts = await shiftsOn(ctx, addDays(basis.today, -1), addDays(basis.today, 1), true)
  const calls = await callsSince(ctx, new Date(present.getTime() - COMING_MS))
  const onTheWay = new Set(calls.filter(({ state }) => state === 'accepted').map(({ agent_id }) => agent_id))
  const queues = [...basis.history.queues.keys()]
  const serves = (id: string) => queuesFor(basis.skills.get(id) ?? [], queues)
  const there = agents.filter(({ id, presence }) => {
    const own = shifts.filter(({ agent_id }) => agent_id === id)
    return !onTheWay.has(id) && isThere(presence !== 'offline', own, present, at)
  })
  return { there: there.map(({ id }) => serves(id)), coming: [...onTheWay].map(serves) }
}

function isThere(present: boolean, shifts: readonly ShiftRow[], now: Date, at: Date): boolean {
  const then = shifts.find(({ starts_at, ends_at }) => starts_at <= at && at < ends_at)
  if (then) return present || then.starts_at.getTime() > now.getTime() - LATE_MS
  const leaves = shifts.some(({ starts_at, ends_at }) => starts_at <= now && now < ends_at && ends_at <= at)
  return present && !leaves
}
