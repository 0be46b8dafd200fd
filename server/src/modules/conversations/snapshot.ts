import type { Message } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { conversationRow } from './internal.ts'
import { messagesOf } from './read-messages.ts'
import type { ConversationRow } from './rows.ts'

/** A conversation as the assistant sees it before it decides: the row with its epoch, and the last messages in clear. */
export interface Snapshot {
  row: ConversationRow
  messages: Message[]
}

export async function snapshot(ctx: InTx, conversation: string, limit = 20): Promise<Snapshot> {
  const row = await conversationRow(ctx, conversation)
  return { row, messages: await messagesOf(ctx, row, { limit }) }
}
