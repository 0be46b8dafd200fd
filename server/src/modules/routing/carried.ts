import { EntryKind, Lane } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import type { ConversationRow } from '../conversations/index.ts'
import type { NewEntry } from './entries.ts'
import { type EntryRow, now, openPhone, openSummary, wantedOf } from './internal.ts'

/** What is known so far goes along, and so does the time since which the customer has been waiting for people. */
export async function carried(
  ctx: InTx,
  row: ConversationRow,
  entry: EntryRow | null,
): Promise<Omit<NewEntry, 'reason'>> {
  if (!entry) {
    const { triage, priority } = row
    return { summary: '', wanted: [], lane: 'normal', triage, priority, enqueuedAt: now(ctx) }
  }
  const keys = (await ctx.services.keys.customers(ctx.tx, [entry.customer_id])).get(entry.customer_id)
  return {
    summary: openSummary(keys, entry),
    phone: openPhone(keys, entry),
    kind: EntryKind.parse(entry.kind),
    wanted: wantedOf(entry),
    lane: Lane.parse(entry.lane),
    triage: entry.triage,
    priority: entry.priority,
    enqueuedAt: entry.enqueued_at,
  }
}
