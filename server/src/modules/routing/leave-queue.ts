import type { InTx } from '../../kernel/context.ts'
import { assign, conversationRow } from '../conversations/index.ts'
import { currentEntry } from './enqueue.ts'
import { endEntry } from './entries.ts'

/** A customer who waits no longer wants a person: the assistant goes on. Nothing where nobody waits. */
export async function leaveQueue(ctx: InTx, conversation: string): Promise<void> {
  const row = await conversationRow(ctx, conversation, true)
  if (row.status !== 'open' || row.assignee_kind !== 'queue') return
  const entry = await currentEntry(ctx, row)
  if (entry) await endEntry(ctx, entry, 'left')
  await assign(ctx, { conversation, to: { kind: 'bot' } })
}

/** Why a conversation waits for a person; null where it does not. */
export async function waitsBecause(ctx: InTx, conversation: string): Promise<string | null> {
  const entry = await currentEntry(ctx, await conversationRow(ctx, conversation, true))
  return entry?.reason ?? null
}
