import { expect } from 'vitest'
import type { InTx } from '../../kernel/context.ts'
import { defaultPolicy, PLACE, policyOf, shareOf } from '../workforce/index.ts'
import { asWaiting, type EntryRow, now, type OfferRow } from './internal.ts'
import { levelOf } from './needs.ts'
import { type Candidate, isEligible, isHeld, rankAt, roomFor } from './rules.ts'

/** Everything that routing keeps of a tenant, as one consistent picture. */
export interface Picture {
  entries: EntryRow[]
  offers: OfferRow[]
  team: Member[]
}

interface Member extends Candidate {
  active: boolean
  over_cap: number
  presence_since: Date
  presence_reason: string | null
  /** When the agent is offline unless a socket is seen before. */
  gone_at: Date | null
  /** What waits here for the person's next room. */
  leased_for: string | null
  /** Offers in a row that were missed since coming online, and that were until going away. */
  missed: number
  missed_before: number
  answered: number
}

interface ConversationState {
  id: string
  status: string
  assignee_kind: string
  assignee_id: string | null
}

const MISSED = `select
  count(*) filter (where state = 'expired' and created_at >= a.presence_since)::int as missed,
  count(*) filter (where state in ('accepted', 'declined') and created_at >= a.presence_since)::int as answered,
  count(*) filter (where state = 'expired' and ended_at <= a.presence_since and ended_at > coalesce((
    select max(ended_at) from offers e where e.tenant_id = a.tenant_id and e.agent_id = a.id
      and e.state in ('accepted', 'declined') and e.ended_at < a.presence_since), '-infinity'))::int as missed_before
from offers f where f.tenant_id = a.tenant_id and f.agent_id = a.id`

async function look(ctx: InTx): Promise<Picture & { conversations: ConversationState[] }> {
  const rows = async <T extends object>(text: string, ...more: unknown[]) =>
    (await ctx.tx.client.query<T>(text, [ctx.tenant, ...more])).rows
  const [conversations, entries, offers, team, buried] = await Promise.all([
    rows<ConversationState>('select id, status, assignee_kind, assignee_id from conversations where tenant_id = $1'),
    rows<EntryRow>(`select * from queue_entries where tenant_id = $1 and state <> 'ended' order by rank_at, id`),
    rows<OfferRow>(`select * from offers where tenant_id = $1 and state = 'live'`),
    rows<Member>(
      `select a.*, a.skill_count as "skillCount", a.last_work_at as "lastWorkAt", p.attention,
      coalesce(p.leased_to <> $1 and p.leased_until > $2, false) as leased,
      case when p.leased_to = $1 and p.leased_until > $2 then p.leased_for end as leased_for,
      (select due_at from deadlines d where d.tenant_id = $1 and d.kind = 'workforce.gone' and d.key = a.id::text) as gone_at, o.*
      from agents a join agent_people p on p.id = a.id cross join lateral (${MISSED}) o where a.tenant_id = $1`,
      now(ctx),
    ),
    rows<{ topic: string; problem: string }>('select topic, problem from dead_letters where tenant_id = $1'),
  ])
  expect(buried, 'events that could not be handled').toEqual([])
  return { conversations, entries, offers, team }
}

/** What must hold whenever nothing is under way (OPERATIONS: the properties of routing). */
export async function checkInvariants(ctx: InTx): Promise<Picture> {
  const picture = await look(ctx)
  for (const row of picture.conversations) checkOwner(row, picture.entries)
  checkOffers(picture)
  checkLoads(picture)
  checkMisses(picture, (await policyOf(ctx)).missesBeforeAway)
  checkLeases(picture)
  checkWorkConserved(picture, now(ctx))
  return picture
}

/** Each conversation is in one of waiting, offered, assigned, closed (or with the bot), and its entry says the same. */
function checkOwner(row: ConversationState, entries: readonly EntryRow[]): void {
  const own = entries.filter((entry) => entry.conversation_id === row.id && entry.state !== 'wrapup')
  const wanted = row.status === 'open' && row.assignee_kind !== 'bot' ? [row.assignee_kind === 'agent'] : []
  expect(
    own.map((entry) => entry.state === 'assigned'),
    'one owner',
  ).toEqual(wanted)
  if (row.assignee_kind === 'agent' && row.status === 'open') expect(own[0]?.agent_id).toBe(row.assignee_id)
}

/** One live offer for what is offered and none for the rest; the place in the queue is that of the static key. */
function checkOffers({ entries, offers }: Picture): void {
  for (const entry of entries) {
    const made = offers.filter((offer) => offer.entry_id === entry.id)
    expect(made, 'one live offer').toHaveLength(entry.state === 'offered' ? 1 : 0)
    const lane = entry.lane === 'vip' || entry.lane === 'complaint' ? defaultPolicy.lanes[entry.lane].boostSeconds : 0
    expect(entry.rank_at, 'the static key').toEqual(rankAt(entry.enqueued_at, entry.priority, lane))
  }
  expect(
    offers.filter((offer) => !entries.some(({ id }) => id === offer.entry_id)),
    'offers of nothing',
  ).toEqual([])
}

/** Loads are the sums of what is held, at most the capacity but on purpose; nobody who is gone has work. */
function checkLoads({ entries, offers, team }: Picture): void {
  for (const agent of team) {
    const serves = entries.filter((entry) => entry.state !== 'offered' && entry.agent_id === agent.id)
    const offered = entries.filter(({ id }) => offers.some((o) => o.entry_id === id && o.agent_id === agent.id))
    const sum = (rows: readonly EntryRow[]) => rows.reduce((total, { held }) => total + held, 0)
    const held = { load: sum(serves), reserved: sum(offered) }
    expect({ load: agent.load, reserved: agent.reserved }, 'load').toEqual(held)
    expect(agent.share).toBe(shareOf(held.load + held.reserved, agent.capacity))
    expect(held.load + held.reserved).toBeLessThanOrEqual(Math.max(agent.capacity * PLACE, agent.over_cap))
    if (agent.presence === 'offline' || !agent.active) expect([...serves, ...offered], 'work of the absent').toEqual([])
    for (const entry of serves) {
      if (entry.state === 'assigned') expect(entry.held > 0, 'a silent chat frees its place').toBe(!entry.inactive)
    }
  }
}

/** Who missed too many in a row is away, and nobody who did not is so for that. */
function checkMisses({ team }: Picture, most: number): void {
  for (const { presence, presence_reason, missed, missed_before, answered } of team) {
    if (presence === 'online' && answered === 0) expect(missed, 'missed while online').toBeLessThan(most)
    if (presence === 'away' && presence_reason === 'missed_offers')
      expect(missed_before, 'away for what was not missed').toBeGreaterThanOrEqual(most)
  }
}

/** Nobody is kept from other tenants but for who waits here, and has for too long. */
function checkLeases({ entries, team }: Picture): void {
  const late = entries.filter(
    ({ state, escalated, customer }) => state === 'waiting' && escalated && customer === 'here',
  )
  const leases = team.flatMap(({ leased_for }) => leased_for ?? [])
  expect(
    leases.filter((work) => !late.some(({ id }) => id === work)),
    'a lease for nothing',
  ).toEqual([])
  expect(new Set(leases).size, 'one lease each').toBe(leases.length)
}

/**
 * Nobody who could take it idles beside a waiting customer, whatever else waits before them; but for one agent for each
 * call that stands before it, who is not yet free for that call.
 */
function checkWorkConserved({ entries, team }: Picture, at: Date): void {
  const there = team.filter((agent) => agent.active)
  const calls = entries.filter(
    ({ state, weight, customer }) => state === 'waiting' && weight === null && customer === 'here',
  )
  for (const entry of entries) {
    if (entry.state !== 'waiting' || entry.customer === 'called') continue
    const waiting = asWaiting(entry)
    const before = calls.filter((call) => call.id !== entry.id && call.rank_at <= entry.rank_at)
    const isKept = (agent: Member) => before.some((call) => isEligible(agent, asWaiting(call)) && !roomFor(agent, null))
    if (isHeld(waiting, there, at)) {
      const held = there.find(({ id }) => id === entry.prefer_id)
      const isIdle = held && roomFor(held, entry.weight) && !isKept(held)
      expect(isIdle ? [{ at, entry, held }] : [], 'held although there is room').toEqual([])
      continue
    }
    const idle = there.filter((agent) => isEligible(agent, waiting) && roomFor(agent, entry.weight))
    const kept = idle.filter(isKept)
    expect(kept.length, 'agents kept for calls').toBeLessThanOrEqual(before.length)
    expect(
      idle.filter((agent) => !kept.includes(agent)).map((agent) => ({ at, entry, agent })),
      'idle agent beside a waiting customer',
    ).toEqual([])
    for (const need of entry.needs) {
      const [key = '', level] = need.split(':')
      const best = Math.max(0, ...there.map(({ grants }) => levelOf(grants, key)))
      expect(best, 'a need that nobody can meet').toBeGreaterThanOrEqual(Number(level))
    }
  }
}
