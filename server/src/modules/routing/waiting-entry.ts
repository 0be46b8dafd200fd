import type { QueuePlace } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { type ConversationRow, conversationRow } from '../conversations/index.ts'
import { currentEntry } from './enqueue.ts'
import { placeOfConversation } from './floor.ts'
import type { EntryRow } from './internal.ts'

/** The entry of a customer who waits, locked after the conversation. @throws not_allowed when an agent is at hand */
export async function waitingEntry(
  ctx: InTx,
  conversation: string,
): Promise<{ row: ConversationRow; entry: EntryRow }> {
  const row = await conversationRow(ctx, conversation, true)
  const entry = await currentEntry(ctx, row)
  if (entry?.state === 'waiting' || entry?.state === 'offered') return { row, entry }
  return fail('not_allowed', { problem: { zh: '当前不在排队', en: 'not waiting in the queue' } })
}

export const placeAfter = async (ctx: InTx, conversation: string): Promise<QueuePlace> =>
  (await placeOfConversation(ctx, conversation)) ?? fail('internal')
