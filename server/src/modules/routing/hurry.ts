import type { InTx } from '../../kernel/context.ts'
import { conversationRow } from '../conversations/index.ts'
import { escalate } from './ageing.ts'
import { currentEntry } from './enqueue.ts'
import { announceWaiting, updateEntry } from './internal.ts'

/** What waits has become a matter of safety: whoever is free next takes it. Nothing where nobody waits. */
export async function hurry(ctx: InTx, conversation: string): Promise<void> {
  const entry = await currentEntry(ctx, await conversationRow(ctx, conversation, true))
  if (!entry || entry.state === 'assigned' || entry.reason === 'safety') return
  await updateEntry(ctx.tx, entry.id, { reason: 'safety' })
  if (!entry.escalated) await escalate(ctx, entry)
  announceWaiting(ctx, entry)
}
