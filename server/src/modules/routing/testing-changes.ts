import { expect } from 'vitest'
import { asWaiting, type EntryRow } from './internal.ts'
import { isEligible, isHeld } from './rules.ts'
import type { Picture } from './testing-invariants.ts'

/** What must hold between two looks at both tenants with one thing that happened. */
export function checkChanges(before: readonly Picture[], after: readonly Picture[], at: Date): void {
  for (const [i, picture] of after.entries()) {
    const old = before[i] ?? picture
    checkTakers(old, picture, at)
    checkOrder(old, picture, at)
    checkPlaces(old, picture)
  }
}

/**
 * Offers are made to who is there, has what is asked for (or was asked for by name) and did not pass it on just before;
 * and to nobody else while somebody is waited for. Read from the rows, without the rules that the matcher goes by.
 */
function checkTakers(before: Picture, after: Picture, at: Date): void {
  for (const { id, entry_id, agent_id } of after.offers) {
    if (before.offers.some((offer) => offer.id === id)) continue
    const entries = [before, after].flatMap((picture) => picture.entries.filter((entry) => entry.id === entry_id))
    const takers = [before, after].flatMap(({ team }) => team.filter((agent) => agent.id === agent_id))
    expect(takers.some(isThere), 'offered to who is away').toBe(true)
    expect(takers.length === 2 && takers.every(({ leased }) => leased), 'offered to who is leased').toBe(false)
    expect(
      entries.some((entry) => isAskedFor(entry, agent_id) || takers.some((agent) => hasNeeds(agent, entry))),
      'offered to who cannot',
    ).toBe(true)
    expect(
      entries.every(({ skip }) => skip.includes(agent_id)),
      'offered to who passed it on',
    ).toBe(false)
    const waitedFor = entries.map(({ prefer_id, hold_until }) => (hold_until && hold_until > at ? prefer_id : null))
    const [preferred] = waitedFor
    if (waitedFor.length < 2 || !preferred || preferred !== waitedFor[1] || preferred === agent_id) continue
    const isAble = [before, after].every(({ team }) =>
      team.some(
        (agent) => agent.id === preferred && isThere(agent) && entries.every((entry) => hasNeeds(agent, entry)),
      ),
    )
    expect(isAble && !entries.some(({ skip }) => skip.includes(preferred)), 'offered past who is waited for').toBe(
      false,
    )
  }
}

type Agent = Picture['team'][number]

const isThere = ({ active, presence }: Agent): boolean => active && presence === 'online'
const hasNeeds = ({ grants }: Agent, { needs }: EntryRow): boolean => needs.every((need) => grants.includes(need))
const isAskedFor = ({ prefer_id, prefer_because }: EntryRow, agent: string): boolean =>
  prefer_because === 'requested' && prefer_id === agent

/** Whether an entry waits here, at this place, and this agent may take it. */
function couldGo({ entries, team }: Picture, { id, rank_at }: EntryRow, agent: string): boolean {
  const entry = entries.find((row) => row.id === id && row.state === 'waiting' && +row.rank_at === +rank_at)
  const taker = team.find((member) => member.id === agent)
  return entry !== undefined && taker !== undefined && isEligible(taker, asWaiting(entry))
}

/**
 * Nobody was passed over: of equal needs the one who stands first in the queue is offered first; and nobody gets what
 * stands behind a call that only they could take. Much happens between two pictures: what was so in both is counted.
 */
function checkOrder(before: Picture, after: Picture, at: Date): void {
  for (const { id: fresh, entry_id, agent_id } of after.offers) {
    if (before.offers.some(({ id }) => id === fresh)) continue
    const offered = after.entries.find(({ id }) => id === entry_id) ?? expect.fail('an offer of nothing')
    const passed = after.entries.filter(
      (entry) =>
        entry.rank_at < offered.rank_at &&
        entry.customer === 'here' &&
        couldGo(before, entry, agent_id) &&
        couldGo(after, entry, agent_id) &&
        !isHeld(asWaiting(entry), after.team, at) &&
        (entry.weight === null
          ? isOnlyHope(before, entry, agent_id) && isOnlyHope(after, entry, agent_id)
          : entry.needs.join() === offered.needs.join() && entry.weight === offered.weight),
    )
    expect(passed, 'passed over').toEqual([])
  }
}

/** Whether nobody else could take it, be there room or not. */
function isOnlyHope({ team, entries }: Picture, entry: EntryRow, agent: string): boolean {
  const then = entries.find(({ id }) => id === entry.id) ?? entry
  const able = team.filter((member) => member.active && member.capacity > 0 && isEligible(member, asWaiting(then)))
  return able.length === 1 && able[0]?.id === agent
}

/** The place in the queue is lost only by who did not answer when called, and won only by who waited too long. */
function checkPlaces(before: Picture, after: Picture): void {
  for (const entry of after.entries) {
    const old = before.entries.find(({ id }) => id === entry.id)
    if (!old || entry.rank_at.getTime() === old.rank_at.getTime()) continue
    expect(entry.escalated || old.customer === 'called' || old.customer === 'later', 'the place in the queue').toBe(
      true,
    )
  }
}
