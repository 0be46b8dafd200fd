import type { Message } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { conversationRow } from './internal.ts'
import { type ConversationRow, toMessage } from './rows.ts'
import { lastSeqOf } from './rules.ts'

export interface Range extends Span {
  conversation: string
}

export interface Span {
  /** Messages with a greater seq, oldest first. */
  after?: number
  /** The last `limit` messages with a smaller seq; without either, the newest. */
  before?: number
  limit: number
}

/** Messages in seq order; customers get the public ones only. */
export async function readMessages(ctx: InTx, range: Range): Promise<{ rows: Message[]; lastSeq: number }> {
  const conversation = await conversationRow(ctx, range.conversation)
  const rows = await messagesOf(ctx, conversation, range)
  return { rows, lastSeq: lastSeqOf(conversation.last_seq, rows) }
}

/** The same for a conversation that has been read already. */
export async function messagesOf(ctx: InTx, conversation: ConversationRow, range: Span): Promise<Message[]> {
  let query = ctx.tx.db
    .selectFrom('messages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation.id)
    .limit(range.limit)
  if (ctx.actor.kind === 'customer') query = query.where('visibility', '=', 'public')
  if (range.after !== undefined) query = query.where('seq', '>', range.after).orderBy('seq', 'asc')
  else query = query.where('seq', '<', range.before ?? conversation.last_seq + 1).orderBy('seq', 'desc')
  const rows = await query.execute()
  if (range.after === undefined) rows.reverse()
  const keys = await ctx.services.keys.customers(ctx.tx, [conversation.customer_id])
  return rows.map((row) => toMessage(row, keys.get(conversation.customer_id)))
}
