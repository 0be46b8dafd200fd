import type { Why } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { stopAgeing } from './ageing.ts'
import { type EntryRow, now, tellQueueChanged, updateEntry } from './internal.ts'

/** Marks a locked entry as served by an agent, keeps why, and announces how long the customer waited. */
export async function assignEntry(
  ctx: InTx,
  entry: EntryRow,
  to: { agent: string; held: number; why: Why | null },
): Promise<void> {
  const at = now(ctx)
  await updateEntry(ctx.tx, entry.id, {
    state: 'assigned',
    agent_id: to.agent,
    held: to.held,
    assigned_at: at,
    customer: 'here',
    why: to.why && JSON.stringify(to.why),
  })
  await stopAgeing(ctx, entry.id)
  ctx.tx.emit('handover.accepted', entry.conversation_id, {
    conversation: entry.conversation_id,
    episode: entry.episode_id,
    channel: entry.channel_id,
    agent: to.agent,
    waitedSeconds: (at.getTime() - entry.requested_at.getTime()) / 1000,
    held: to.held,
    at: at.toISOString(),
  })
  tellQueueChanged(ctx)
}
