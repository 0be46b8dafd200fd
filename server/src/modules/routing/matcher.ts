import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { anyOf } from '../../kernel/statement.ts'
import { tenantOf } from '../tenants/index.ts'
import { type AgentRow, booked, hasRoom, lockAgents, policyOf, weightFor, writeLoads } from '../workforce/index.ts'
import { type Keeping, keepingFor } from './calls.ts'
import { candidatesFor, type Field, inOrder, lookAt, takeableBy } from './find.ts'
import { asWaiting, type EntryRow, now, tell, tellQueueChanged } from './internal.ts'
import { showing } from './present.ts'
import { type Match, match } from './rules.ts'
import { whyOf } from './why-of.ts'
import { type Made, writeOffers } from './write-offers.ts'

/** The advisory lock of the tenant's matcher; its class is 'rout' in ASCII. */
const LOCK = `select pg_advisory_xact_lock(${0x726f7574}, hashtext($1))`

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
  /** Somebody has waited too long, or no longer does. */
  late: boolean
  /** What there may still be something for. */
  rest: Work
}

const NOTHING: Matched = { offers: [], calls: [], stale: false, late: false, rest: { entries: [], agents: [] } }

/**
 * One look at what may be matched: reads only what the work names and who could take it, decides ({@link match}), then
 * locks entries before agents, each in id order, and offers what is still so. One matcher a tenant at a time, in any
 * process. Whoever calls looks again until nothing is found: a look is limited, and what it found may be gone.
 */
export async function matchOnce(ctx: InTx, asked: Work): Promise<Matched> {
  // One flight: what follows the lock is read by its own snapshot, after the lock.
  const [, { named, takeable, calls, late: tooLate }, { mode }, { policies }] = await Promise.all([
    ctx.tx.client.query({ name: 'routing_matcher', text: LOCK, values: [ctx.tenant] }),
    lookAt(ctx, asked.agents === 'all' ? null : asked.agents, asked.entries),
    policyOf(ctx),
    tenantOf(ctx),
  ])
  if (mode === 'pull') return NOTHING
  const late = tooLate.length > 0 || named.some(({ escalated }) => escalated)
  const keeping = await keepingFor(ctx, calls, asked.agents === 'all' ? 0 : asked.agents.length)
  const work = widened(asked, named, keeping)
  const found =
    work === asked && keeping.kept.size === 0
      ? takeable
      : await takeableBy(ctx, work.agents === 'all' ? null : work.agents, keeping.kept)
  const first = inOrder([...named.filter(isWaiting), ...found, ...calls])
  if (first.length === 0) return { ...NOTHING, late }
  const { waiting, field, matches, calls: turns } = await decide(ctx, first, work, keeping)
  const matched = new Set(matches.map(({ entry }) => entry))
  // What agents are shown is read on the flights of locks and writes.
  const [{ offers, agents }, show] = await Promise.all([
    offerAll(ctx, matches, { ...field, offerSeconds: policies.offerSeconds }),
    showing(
      ctx,
      waiting.filter(({ id }) => matched.has(id)),
    ),
  ])
  for (const made of offers) tell(ctx, `agent.${made.agent}`, { op: 'offer', offer: show(made) })
  if (offers.length > 0) tellQueueChanged(ctx)
  const conversations = new Map(waiting.map((entry) => [entry.id, entry.conversation_id]))
  const stale = offers.length < matches.length
  return {
    offers,
    calls: turns.flatMap((id) => conversations.get(id) ?? []),
    stale,
    late,
    rest: restOf(offers.some(({ entry }) => isCall(entry)) ? { ...work, agents: 'all' } : work, offers, agents),
  }
}

/**
 * Decides, and decides again with what else the takers may take and nobody has looked at: room may show here before the
 * event that tells of it, and belongs to who stands first in the queue, not to who was named.
 */
async function decide(ctx: InTx, first: EntryRow[], work: Work, keeping: Keeping) {
  const seen = new Set(work.agents)
  for (let waiting = first; ; ) {
    const field = await candidatesFor(ctx, waiting, keeping.kept.size)
    const team = new Map([...keeping.team, ...field.team].map((agent) => [agent.id, agent]))
    const decision = match(waiting.map(asWaiting), [...team.values()], now(ctx))
    const takers = work.agents === 'all' ? [] : decision.matches.map(({ agent }) => agent).filter((id) => !seen.has(id))
    const more = inOrder([...waiting, ...(await takeableBy(ctx, takers, keeping.kept))])
    if (more.length === waiting.length) return { waiting, field, ...decision }
    for (const id of takers) seen.add(id)
    waiting = more
  }
}

/**
 * While calls wait, whoever may be kept for one is looked at, too; when one is gone, or may be taken by others than
 * before, anybody may have been kept for it.
 */
function widened(work: Work, named: readonly EntryRow[], { team }: Keeping): Work {
  const letsGo = named.some((entry) => isCall(entry) && (!isWaiting(entry) || isChanged(entry)))
  if (letsGo) return { ...work, agents: 'all' }
  if (team.length === 0 || work.agents === 'all') return work
  return { ...work, agents: [...new Set([...work.agents, ...team.map(({ id }) => id)])] }
}

const isCall = ({ weight }: EntryRow): boolean => weight === null

const isChanged = ({ skip, relaxed, escalated }: EntryRow): boolean => skip.length > 0 || relaxed > 0 || escalated

const isWaiting = ({ state, customer }: EntryRow): boolean => state === 'waiting' && customer !== 'called'

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

/** What changed since it was read is left out; its own change or the next look finds the rest. */
async function offerAll(
  ctx: InTx,
  matches: readonly Match[],
  field: Field & { offerSeconds: number },
): Promise<{ offers: Made[]; agents: Map<string, AgentRow> }> {
  if (matches.length === 0) return { offers: [], agents: new Map() }
  const ids = matches.map(({ entry }) => entry)
  const takers = [...new Set(matches.map(({ agent }) => agent))]
  // One flight, in this order: the connection locks entries before agents.
  const [waiting, there] = await Promise.all([lockWaiting(ctx, ids), lockAgents(ctx.tx, takers)])
  const entries = new Map(waiting.map((row) => [row.id, row]))
  const agents = new Map(there.map((row) => [row.id, row]))
  const expiresAt = new Date(now(ctx).getTime() + field.offerSeconds * 1000)
  const made: Made[] = []
  const busier = new Map<string, AgentRow>()
  for (const { entry, agent, because } of matches) {
    const row = entries.get(entry)
    if (!row) continue
    const taker = busier.get(agent) ?? agents.get(agent)
    const held = taker?.presence === 'online' ? weightFor(row.weight, taker) : null
    // Whoever stands behind might get what this one could have now: the next look decides.
    if (!taker || held === null || !hasRoom(taker, held)) break
    const why = whyOf(ctx, row, taker, { because, candidates: field.candidates(row) })
    made.push({ id: uuidv7(ctx.services.clock), entry: row, agent, held, why, expiresAt })
    busier.set(agent, booked(taker, { reserved: held }, now(ctx)))
  }
  await writeOffers(ctx, made)
  await writeLoads(ctx, [...busier.values()])
  return { offers: made, agents: busier }
}

const LOCK_ENTRIES = `select * from queue_entries where tenant_id = $1 and id = ${anyOf('$2::uuid[]')} order by id for update`

/** Waits for who holds an entry just now: that may end without a change, and then nobody would come for it again. */
async function lockWaiting(ctx: InTx, ids: readonly string[]): Promise<EntryRow[]> {
  const values = [ctx.tenant, ids]
  const { rows } = await ctx.tx.client.query<EntryRow>({ name: 'routing_lock', text: LOCK_ENTRIES, values })
  return rows.filter(({ state, customer }) => state === 'waiting' && customer === 'here')
}
