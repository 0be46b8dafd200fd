import type { Message } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { conversationRow } from './internal.ts'
import { messagesOf } from './read-messages.ts'
import type { ConversationRow } from './rows.ts'

/** A conversation as the assistant sees it before it decides: the row with its epoch, and the last messages in clear. */
export interface Snapshot {
  row: ConversationRow
  messages: Message[]
}

export async function snapshot(ctx: Context & { tx: Tx }, conversation: string, limit = 20): Promise<Snapshot> {
  const row = await conversationRow(ctx, conversation)
  return { row, messages: await messagesOf(ctx, row, { limit }) }
}
