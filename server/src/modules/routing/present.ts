import {
  type Conversation,
  EntryKind,
  HandoverReason,
  Lane,
  type Offer,
  type QueueEntry,
  Triage,
} from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { conversationRows, present, presentById } from '../conversations/index.ts'
import { type EntryRow, type OfferRow, openSummary } from './internal.ts'
import type { Made } from './write-offers.ts'

/** Conversations as the contract shows them, in clear. */
export async function shownById(ctx: InTx, ids: readonly string[]): Promise<Map<string, Conversation>> {
  const rows = await conversationRows(ctx, ids)
  return new Map((await present(ctx, rows)).map((conversation) => [conversation.id, conversation]))
}

/** Conversations and summaries of entries, in clear. */
async function details(ctx: InTx, entries: readonly EntryRow[]) {
  const conversations = entries.map((entry) => entry.conversation_id)
  const customers = entries.map((entry) => entry.customer_id)
  const [shown, keys] = await Promise.all([
    presentById(ctx, conversations, customers),
    ctx.services.keys.customers(ctx.tx, customers),
  ])
  return (entry: EntryRow) => ({
    conversation: shown.get(entry.conversation_id) ?? fail('not_found'),
    summary: openSummary(keys.get(entry.customer_id), entry),
    reason: HandoverReason.parse(entry.reason),
    kind: EntryKind.parse(entry.kind),
    lane: Lane.parse(entry.lane),
  })
}

/** Reads what offers of these entries show to their agents. */
export async function showing(ctx: InTx, entries: readonly EntryRow[]): Promise<(made: Made) => Offer> {
  const of = await details(ctx, entries)
  return ({ id, entry, why, expiresAt }) => ({
    id,
    tenant: ctx.tenant,
    ...of(entry),
    because: why.because,
    expiresAt: expiresAt.toISOString(),
  })
}

export async function presentOffers(ctx: InTx, offers: readonly OfferRow[]): Promise<Offer[]> {
  if (offers.length === 0) return []
  const entries = await entriesOf(ctx, offers)
  const of = await details(ctx, entries)
  return offers.map((offer) => ({
    id: offer.id,
    tenant: ctx.tenant,
    ...of(entries.find(({ id }) => id === offer.entry_id) ?? fail('not_found')),
    because: offer.because,
    expiresAt: offer.expires_at.toISOString(),
  }))
}

const entriesOf = (ctx: InTx, offers: readonly OfferRow[]): Promise<EntryRow[]> =>
  ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where(
      'id',
      'in',
      offers.map((offer) => offer.entry_id),
    )
    .execute()

/** Entries in queue order. */
export async function presentQueue(ctx: InTx, entries: readonly EntryRow[]): Promise<QueueEntry[]> {
  const of = await details(ctx, entries)
  return entries.map((entry, index) => ({
    ...of(entry),
    skills: entry.skills,
    triage: Triage.nullable().parse(entry.triage),
    priority: entry.priority,
    escalated: entry.escalated,
    customer: entry.customer as QueueEntry['customer'],
    enqueuedAt: entry.enqueued_at.toISOString(),
    state: entry.state as QueueEntry['state'],
    position: index + 1,
  }))
}
