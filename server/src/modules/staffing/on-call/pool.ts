import type { StaffingPerson } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { listAgents } from '../../workforce/index.ts'
import { addDays, localOf, SLOT_MINUTES } from '../calendar.ts'
import { workOf } from '../check-shift.ts'
import { now, zoneOf } from '../internal.ts'
import { leavesIn } from '../leaves.ts'
import { listPeople } from '../people.ts'
import { policyOf } from '../policy.ts'
import type { Work } from '../rules.ts'
import { shiftsOn, type Times, timesOf } from '../shifts.ts'
import { type CallRow, callsSince } from './calls.ts'
import { type Standby, type WhyNot, whyNot } from './pool-rules.ts'

const CALLS_DAYS = 28

export interface Pool {
  people: (Standby & { name: string })[]
  /** Why somebody cannot be called now, or null. */
  whyNot(person: Standby): WhyNot | null
}

/** The shift that somebody who is called in now would work. */
export async function callInShift(ctx: InTx, shiftHours: number): Promise<{ day: string; times: Times; work: Work }> {
  const zone = await zoneOf(ctx)
  const { day, minutes } = localOf(now(ctx), zone)
  const from = Math.floor(minutes / SLOT_MINUTES)
  const times = { from, to: from + shiftHours * 2, breaks: [] }
  return { day, times, work: workOf({ id: '', ...timesOf(day, times, zone) }) }
}

/** Everybody on standby, or the named agent whether on standby or not. */
export async function poolOf(ctx: InTx, only?: string): Promise<Pool> {
  const { onCall, restHours } = await policyOf(ctx.tx)
  const at = now(ctx)
  const { minutes } = localOf(at, await zoneOf(ctx))
  const { day, work } = await callInShift(ctx, onCall.shiftHours)
  const shifts = await shiftsOn(ctx, addDays(day, -8), addDays(day, 8))
  const leaves = (await leavesIn(ctx, addDays(day, -1), addDays(day, 1))).filter(({ state }) => state === 'approved')
  const calls = await callsSince(ctx, new Date(at.getTime() - CALLS_DAYS * 86_400_000))
  const online = new Set((await listAgents(ctx.tx)).filter(({ presence }) => presence === 'online').map(({ id }) => id))
  const people = (await listPeople(ctx)).filter(({ agent, standby }) => (only ? agent === only : standby))
  return {
    people: people.map((person) => {
      const away = leaves.filter(({ agent_id }) => agent_id === person.agent)
      return {
        ...standbyOf(person, calls),
        online: online.has(person.agent),
        works: shifts.filter(({ agent_id }) => agent_id === person.agent).map(workOf),
        limits: {
          hoursWeek: person.hoursWeek,
          daysWeek: person.daysWeek,
          restHours,
          leave: away.map(({ from_day, to_day }) => ({ from: from_day, to: to_day })),
        },
      }
    }),
    whyNot: (person) => whyNot(person, work, minutes, at.getTime()),
  }
}

function standbyOf({ agent, name, skills, callFrom, callTo }: StaffingPerson, calls: readonly CallRow[]) {
  const own = calls.filter(({ agent_id }) => agent_id === agent)
  const refused = own.find(({ state }) => state === 'declined' || state === 'missed')
  return {
    agent,
    name,
    skills,
    callFrom,
    callTo,
    calls: own.length,
    called: own.some(({ state }) => state === 'called' || state === 'accepted'),
    refusedAt: refused ? (refused.answered_at ?? refused.answer_by).getTime() : null,
  }
}
