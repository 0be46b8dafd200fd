import { type EntryRow, type InTx, now, tellQueueChanged, updateEntry } from './internal.ts'

/** Marks a locked entry as served by an agent and announces how long the customer waited. */
export async function assignEntry(ctx: InTx, entry: EntryRow, agent: string): Promise<void> {
  const at = now(ctx)
  await updateEntry(ctx.tx, entry.id, { state: 'assigned', agent_id: agent, assigned_at: at })
  ctx.tx.emit('handover.accepted', entry.conversation_id, {
    conversation: entry.conversation_id,
    episode: entry.episode_id,
    channel: entry.channel_id,
    agent,
    waitedSeconds: (at.getTime() - entry.requested_at.getTime()) / 1000,
    at: at.toISOString(),
  })
  tellQueueChanged(ctx)
}
