import type { EntryKind, Lane, ServicePolicy } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { insertOf, updateOf } from '../../kernel/statement.ts'
import type { ConversationRow } from '../conversations/index.ts'
import { announceChange, type Booking, changeLoad, policyOf } from '../workforce/index.ts'
import { ageDeadline, stopAgeing } from './ageing.ts'
import {
  announceWaiting,
  type EntryRow,
  holdsBack,
  now,
  type OfferEnd,
  type OfferRow,
  sealPhone,
  sealSummary,
  tell,
  tellQueueChanged,
  updateEntry,
} from './internal.ts'
import { openLine, topLevels } from './lines.ts'
import { type Need, needsOf } from './needs.ts'
import { type Outcome, rankAt } from './rules.ts'

export interface NewEntry {
  reason: string
  summary: string
  wanted: readonly Need[]
  lane: Lane
  triage: string | null
  priority: number
  enqueuedAt: Date
  kind?: EntryKind
  phone?: string | null
  skip?: readonly string[]
  prefer?: { agent: string; because: 'requested' | 'returning' } | null
}

/** Books work on or off an agent. */
export type Book = (ctx: InTx, agent: string, change: Booking) => Promise<void>

export interface Draft {
  entry: EntryRow
  policy: ServicePolicy
}

/** A waiting entry for a conversation that has none, as it will stand in the queue. */
export async function draftEntry(ctx: InTx, row: ConversationRow, entry: NewEntry): Promise<Draft> {
  const [keys, policy, tops] = await Promise.all([
    ctx.services.keys.customer(ctx.tx, row.customer_id),
    policyOf(ctx),
    topLevels(ctx, entry.wanted),
  ])
  const id = uuidv7(ctx.services.clock)
  const at = now(ctx)
  const boost = entry.lane === 'normal' ? 0 : policy.lanes[entry.lane].boostSeconds
  const needs = needsOf(entry.wanted, 0, tops)
  const line = openLine(ctx, needs)
  const weight = policy.weights[row.channel_kind] ?? 100
  const written: EntryRow = {
    tenant_id: ctx.tenant,
    id,
    conversation_id: row.id,
    episode_id: row.episode_id ?? fail('closed'),
    channel_id: row.channel_id,
    customer_id: row.customer_id,
    state: 'waiting',
    reason: entry.reason,
    summary: sealSummary(keys, id, entry.summary),
    kind: entry.kind ?? 'chat',
    lane: entry.lane,
    skills: entry.wanted.map(({ key }) => key),
    levels: entry.wanted.map(({ level }) => level),
    needs,
    line,
    relaxed: 0,
    escalated: false,
    weight: weight === 'whole' ? null : weight,
    held: 0,
    triage: entry.triage,
    priority: entry.priority,
    enqueued_at: entry.enqueuedAt,
    rank_at: rankAt(entry.enqueuedAt, entry.priority, boost),
    requested_at: at,
    skip: [...(entry.skip ?? [])],
    prefer_id: entry.prefer?.agent ?? null,
    prefer_because: entry.prefer?.because ?? null,
    hold_until: entry.prefer ? new Date(at.getTime() + policy.stickySeconds * 1000) : null,
    inactive: false,
    customer: 'here',
    calls: 0,
    phone: entry.phone ? sealPhone(keys, id, entry.phone) : null,
    agent_id: null,
    predicted_seconds: null,
    assigned_at: null,
    ended_at: null,
    outcome: null,
    why: null,
  }
  return { entry: written, policy }
}

/** Writes a draft, and says that it waits. */
export async function writeEntry(ctx: InTx, { entry, policy }: Draft): Promise<EntryRow> {
  ctx.tx.send(insertOf('queue_entries', { ...entry, why: null }))
  if (entry.skip.length > 0) await retryIn(ctx, entry.id, SKIP_MS)
  await ageDeadline(ctx, entry, policy)
  announceWaiting(ctx, entry)
  return entry
}

export const insertEntry = async (ctx: InTx, row: ConversationRow, entry: NewEntry): Promise<EntryRow> =>
  writeEntry(ctx, await draftEntry(ctx, row, entry))

/** The live offer of an entry; the entry is locked. */
export async function liveOffer(ctx: InTx, entry: Pick<EntryRow, 'id'>): Promise<OfferRow | undefined> {
  const values = [ctx.tenant, entry.id]
  return (await ctx.tx.client.query<OfferRow>({ name: 'routing_live_offer', text: LIVE_OFFER, values })).rows[0]
}

const LIVE_OFFER = `select * from offers where tenant_id = $1 and entry_id = $2 and state = 'live'`

/** Ends a live offer and tells its agent. The caller books the room that it held. */
export async function endOffer(ctx: InTx, offer: OfferRow, why: OfferEnd): Promise<void> {
  ctx.tx.send(updateOf('offers', { tenant: ctx.tenant, id: offer.id }, { state: why, ended_at: now(ctx) }))
  await clearDeadline(ctx.tx, OFFER, offer.id)
  tell(ctx, `agent.${offer.agent_id}`, { op: 'offer.gone', offer: offer.id, why })
}

/** The deadline of an offer, and that of a pause after which who passed something on may be asked again. */
export const OFFER = 'routing.offer'
export const RETRY = 'routing.retry'

/** Who passed a conversation on is passed over for so long. */
const SKIP_MS = 30_000

/** After the pause whoever is passed over may be asked (again): nobody is left out for ever. */
const retryIn = (ctx: InTx, entry: string, ms: number): Promise<void> =>
  setDeadline(ctx.tx, ctx.services, { kind: RETRY, key: entry, dueAt: new Date(now(ctx).getTime() + ms) })

/**
 * Takes an unanswered offer back: the entry waits again, at the place that it had. Who declined or missed it is passed
 * over until the pause is over.
 */
export async function requeue(ctx: InTx, entry: EntryRow, offer: OfferRow, why: OfferEnd): Promise<void> {
  await endOffer(ctx, offer, why)
  const refused = why !== 'withdrawn'
  await updateEntry(ctx.tx, entry.id, {
    state: 'waiting',
    held: 0,
    ...(refused && { skip: [...entry.skip, offer.agent_id] }),
  })
  if (refused) {
    const pause = offer.expires_at.getTime() - offer.created_at.getTime()
    await retryIn(ctx, entry.id, pause)
  }
  await changeLoad(ctx, offer.agent_id, { reserved: -entry.held })
  announceChange(ctx, offer.agent_id)
  announceWaiting(ctx, entry)
  tellQueueChanged(ctx)
}

/** Ends a locked entry whatever state it is in, and frees the room that it held; `book` does that, at once if left out. */
export async function endEntry(ctx: InTx, entry: EntryRow, outcome: Outcome, book: Book = changeLoad): Promise<void> {
  const offer = entry.state === 'offered' ? await liveOffer(ctx, entry) : undefined
  if (offer) await endOffer(ctx, offer, 'withdrawn')
  await updateEntry(ctx.tx, entry.id, { state: 'ended', held: 0, outcome, ended_at: now(ctx) })
  if (entry.state === 'waiting' || entry.state === 'offered') await stopAgeing(ctx, entry.id)
  if (holdsBack(entry) && entry.state === 'waiting') announceWaiting(ctx, entry)
  const agent = entry.state === 'assigned' || entry.state === 'wrapup' ? entry.agent_id : offer?.agent_id
  if (agent) {
    await book(ctx, agent, entry.state === 'offered' ? { reserved: -entry.held } : { load: -entry.held })
    announceChange(ctx, agent)
  }
  tellQueueChanged(ctx)
}
