import type { QueuePlace } from '@tandem/contract'
import type { Services } from '../../kernel/context.ts'
import { placesOf, queueOf } from './floor.ts'
import { type InTx, tell } from './internal.ts'

/** What each waiting customer was told last, by tenant and conversation. A restart tells everybody once more. */
const told = new WeakMap<Services, Map<string, Map<string, string>>>()

/** Tells waiting customers their place, and only those whose position or minutes changed. */
export async function announcePlaces(ctx: InTx): Promise<void> {
  const byTenant = told.get(ctx.services) ?? new Map<string, Map<string, string>>()
  told.set(ctx.services, byTenant)
  const before = byTenant.get(ctx.tenant) ?? new Map<string, string>()
  const queue = await queueOf(ctx)
  const places = await placesOf(ctx, queue)
  const after = new Map<string, string>()
  for (const entry of queue) {
    const found = places.get(entry.id)
    if (!found) continue
    const place: QueuePlace = { position: found.position, minutes: found.minutes, open: found.open }
    const shown = JSON.stringify(place)
    after.set(entry.conversation_id, shown)
    if (before.get(entry.conversation_id) === shown) continue
    tell(ctx, `conversation.${entry.conversation_id}`, { op: 'queue', conversation: entry.conversation_id, place })
  }
  for (const conversation of before.keys()) {
    if (!after.has(conversation)) tell(ctx, `conversation.${conversation}`, { op: 'queue', conversation, place: null })
  }
  ctx.tx.afterCommit(() => byTenant.set(ctx.tenant, after))
}
