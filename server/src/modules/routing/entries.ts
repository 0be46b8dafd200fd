import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { ConversationRow } from '../conversations/index.ts'
import { announceChange, changeLoad } from '../workforce/index.ts'
import {
  type EntryRow,
  type InTx,
  now,
  type OfferEnd,
  type OfferRow,
  sealSummary,
  tell,
  tellQueueChanged,
  updateEntry,
} from './internal.ts'
import { type Outcome, rankAt } from './rules.ts'

export interface NewEntry {
  reason: string
  summary: string
  skills: readonly string[]
  triage: string | null
  priority: number
  enqueuedAt: Date
  skip?: readonly string[]
  prefer?: { agent: string; because: string } | null
}

/** Writes a waiting entry for a conversation that has none. */
export async function insertEntry(ctx: InTx, row: ConversationRow, entry: NewEntry): Promise<EntryRow> {
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  const id = uuidv7(ctx.services.clock)
  return ctx.tx.db
    .insertInto('queue_entries')
    .values({
      tenant_id: ctx.tenant,
      id,
      conversation_id: row.id,
      episode_id: row.episode_id ?? fail('closed'),
      channel_id: row.channel_id,
      customer_id: row.customer_id,
      state: 'waiting',
      reason: entry.reason,
      summary: sealSummary(keys, id, entry.summary),
      skills: [...entry.skills],
      triage: entry.triage,
      priority: entry.priority,
      enqueued_at: entry.enqueuedAt,
      rank_at: rankAt(entry.enqueuedAt, entry.priority),
      requested_at: now(ctx),
      skip: [...(entry.skip ?? [])],
      prefer_id: entry.prefer?.agent ?? null,
      prefer_because: entry.prefer?.because ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The live offer of an entry; the entry is locked. */
export function liveOffer(ctx: InTx, entry: EntryRow): Promise<OfferRow | undefined> {
  return ctx.tx.db
    .selectFrom('offers')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('entry_id', '=', entry.id)
    .where('state', '=', 'live')
    .executeTakeFirst()
}

/** Ends a live offer and tells its agent. The caller books the room that it held. */
export async function endOffer(ctx: InTx, offer: OfferRow, why: OfferEnd): Promise<void> {
  await ctx.tx.db
    .updateTable('offers')
    .set({ state: why, ended_at: now(ctx) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', offer.id)
    .execute()
  tell(ctx, `agent.${offer.agent_id}`, { op: 'offer.gone', offer: offer.id, why })
}

/** Takes an unanswered offer back: the entry waits again, at the place that it had. */
export async function requeue(ctx: InTx, entry: EntryRow, offer: OfferRow, why: OfferEnd): Promise<void> {
  await endOffer(ctx, offer, why)
  const skip = why === 'withdrawn' ? entry.skip : [...entry.skip, offer.agent_id]
  await updateEntry(ctx.tx, entry.id, { state: 'waiting', skip })
  await changeLoad(ctx, offer.agent_id, { reserved: -1 })
  announceChange(ctx, offer.agent_id)
  tellQueueChanged(ctx)
}

/** Ends a locked entry whatever state it is in, and frees the room that it held. */
export async function endEntry(ctx: InTx, entry: EntryRow, outcome: Outcome): Promise<void> {
  const offer = entry.state === 'offered' ? await liveOffer(ctx, entry) : undefined
  if (offer) await endOffer(ctx, offer, 'withdrawn')
  await updateEntry(ctx.tx, entry.id, { state: 'ended', outcome, ended_at: now(ctx) })
  const agent = entry.state === 'assigned' ? entry.agent_id : offer?.agent_id
  if (agent) {
    await changeLoad(ctx, agent, entry.state === 'assigned' ? { load: -1 } : { reserved: -1 })
    announceChange(ctx, agent)
  }
  tellQueueChanged(ctx)
}
