import { sql } from 'kysely'
import { uuidv7 } from '../../kernel/ids.ts'
import { findTenant } from '../tenants/index.ts'
import { type AgentRow, booked, hasRoom, lockAgents, policyOf, weightFor, writeLoads } from '../workforce/index.ts'
import { candidatesFor, type Field, takeableBy, waitingOf } from './find.ts'
import { type EntryRow, type InTx, now, tellQueueChanged } from './internal.ts'
import { type Match, match, type Waiting } from './rules.ts'
import { whyOf } from './why-of.ts'
import { type Made, writeOffers } from './write-offers.ts'

/** Advisory lock class of the matcher: 'rout' in ASCII. */
const LOCK = 0x726f7574

/** What may have become possible: entries that wait (again), agents who have room (again), or anything. */
export interface Work {
  entries: readonly string[]
  agents: readonly string[] | 'all'
}

export interface Matched {
  /** Offers that were made. */
  offers: Made[]
  /** Conversations whose turn it is while their customer is not there. */
  calls: string[]
  /** What was found had changed before it was locked. */
  stale: boolean
  /** What there may still be something for. */
  rest: Work
}

const NOTHING: Matched = { offers: [], calls: [], stale: false, rest: { entries: [], agents: [] } }

/**
 * One look at what may be matched: reads only what the work names and who could take it, decides ({@link match}), then
 * locks entries before agents, each in id order, and offers what is still so. One matcher a tenant at a time, in any
 * process. Whoever calls looks again until nothing is found: a look is limited, and what it found may be gone.
 */
export async function matchOnce(ctx: InTx, work: Work): Promise<Matched> {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${ctx.tenant}))`.execute(ctx.tx.db)
  const { mode } = await policyOf(ctx.tx)
  if (mode === 'pull') return NOTHING
  const waiting = await waitingFor(ctx, work)
  if (waiting.length === 0) return NOTHING
  const field = await candidatesFor(ctx, waiting)
  const { matches, calls } = match(waiting.map(asWaiting), field.team, now(ctx))
  const { offers, agents } = await offerAll(ctx, matches, field)
  if (offers.length > 0) tellQueueChanged(ctx)
  const conversations = new Map(waiting.map((entry) => [entry.id, entry.conversation_id]))
  const stale = offers.length < matches.length
  const rest = restOf(work, offers, agents)
  return { offers, calls: calls.flatMap((id) => conversations.get(id) ?? []), stale, rest }
}

/** Entries that got no offer, and agents who have room left. */
function restOf({ entries, agents }: Work, offers: readonly Made[], after: ReadonlyMap<string, AgentRow>): Work {
  const offered = new Set(offers.map(({ entry }) => entry.id))
  return {
    entries: entries.filter((entry) => !offered.has(entry)),
    agents: agents === 'all' ? agents : agents.filter((id) => hasRoom(after.get(id) ?? EMPTY, 1)),
  }
}

/** Who got nothing may still have all the room. */
const EMPTY = { capacity: 1, load: 0, reserved: 0, share: 0, attention: 0 }

/** In queue order. */
async function waitingFor(ctx: InTx, { entries, agents }: Work): Promise<EntryRow[]> {
  const named = await waitingOf(ctx, entries, agents === 'all' ? [] : agents)
  const takeable = await takeableBy(ctx, agents === 'all' ? null : agents)
  const rows = [...new Map([...named, ...takeable].map((row) => [row.id, row])).values()]
  return rows.sort((a, b) => a.rank_at.getTime() - b.rank_at.getTime() || (a.id < b.id ? -1 : 1))
}

export const asWaiting = (row: EntryRow): Waiting => ({
  id: row.id,
  needs: row.needs,
  skip: row.skip,
  weight: row.weight,
  present: row.customer === 'here',
  prefer: row.prefer_id
    ? {
        agent: row.prefer_id,
        because: row.prefer_because === 'requested' ? 'requested' : 'returning',
        until: row.hold_until,
      }
    : null,
})

/** What changed since it was read is left out; its own change or the next look finds the rest. */
async function offerAll(
  ctx: InTx,
  matches: readonly Match[],
  field: Field,
): Promise<{ offers: Made[]; agents: Map<string, AgentRow> }> {
  if (matches.length === 0) return { offers: [], agents: new Map() }
  const ids = matches.map(({ entry }) => entry)
  const entries = new Map((await lockWaiting(ctx, ids)).map((row) => [row.id, row]))
  const takers = [...new Set(matches.map(({ agent }) => agent))]
  const agents = new Map((await lockAgents(ctx.tx, takers)).map((row) => [row.id, row]))
  const { policies } = await findTenant(ctx.tx.db, ctx.tenant)
  const expiresAt = new Date(now(ctx).getTime() + policies.offerSeconds * 1000)
  const made: Made[] = []
  const busier = new Map<string, AgentRow>()
  for (const { entry, agent, because } of matches) {
    const row = entries.get(entry)
    const taker = busier.get(agent) ?? agents.get(agent)
    if (!row || taker?.presence !== 'online') continue
    const held = weightFor(row.weight, taker)
    if (!hasRoom(taker, held)) continue
    const why = whyOf(ctx, row, taker, { because, candidates: field.candidates(row) })
    made.push({ id: uuidv7(ctx.services.clock), entry: row, agent, held, why, expiresAt })
    busier.set(agent, booked(taker, { reserved: held }, now(ctx)))
  }
  await writeOffers(ctx, made)
  await writeLoads(ctx, [...busier.values()])
  return { offers: made, agents: busier }
}

/** Waits for who holds an entry just now: that may end without a change, and then nobody would come for it again. */
async function lockWaiting(ctx: InTx, ids: readonly string[]): Promise<EntryRow[]> {
  const rows = await ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.filter(({ state, customer }) => state === 'waiting' && customer === 'here')
}
