import type { Conversation } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { canonical } from '../customers/index.ts'
import { previewsOf } from './previews.ts'
import { type ConversationRow, toConversation } from './rows.ts'

type InTx = Context & { tx: Tx }

/** The row, or `not_found`; a customer sees only the own conversation. */
export async function conversationRow(ctx: InTx, id: string, lock = false): Promise<ConversationRow> {
  if (ctx.actor.kind === 'customer' && ctx.actor.conversation !== id) return fail('not_found')
  const { rows } = await ctx.tx.client.query<ConversationRow>({
    name: lock ? 'conversation_lock' : 'conversation',
    text: lock ? `${ROW} for update` : ROW,
    values: [ctx.tenant, id],
  })
  return rows[0] ?? fail('not_found')
}

const ROW = 'select * from conversations where tenant_id = $1 and id = $2'

/** The rows of these conversations, in no order. */
export async function conversationRows(ctx: InTx, ids: readonly string[]): Promise<ConversationRow[]> {
  if (ids.length === 0) return []
  return ctx.tx.db
    .selectFrom('conversations')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .execute()
}

/** Rows as the contract shows them, names and previews in clear. */
export async function present(ctx: InTx, rows: readonly ConversationRow[]): Promise<Conversation[]> {
  const customers = rows.map((row) => row.customer_id)
  const keys = await ctx.services.keys.customers(ctx.tx, customers)
  const [people, previews] = await Promise.all([canonical(ctx, customers), previewsOf(ctx, rows, keys)])
  return rows.map((row) => toConversation(row, previews.get(row.id), people.get(row.customer_id)))
}

export async function presentOne(ctx: InTx, row: ConversationRow): Promise<Conversation> {
  const [conversation] = await present(ctx, [row])
  return conversation ?? fail('not_found')
}
