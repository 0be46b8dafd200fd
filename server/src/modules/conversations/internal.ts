import type { Conversation } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { anyOf } from '../../kernel/statement.ts'
import { canonical } from '../customers/index.ts'
import { previewsOf } from './previews.ts'
import { type ConversationRow, toConversation } from './rows.ts'

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
  const values = [ctx.tenant, ids]
  return (await ctx.tx.client.query<ConversationRow>({ name: 'conversations', text: ROWS, values })).rows
}

const ROWS = `select * from conversations where tenant_id = $1 and id = ${anyOf('$2::uuid[]')}`

/** Rows as the contract shows them, names and previews in clear. */
export async function present(ctx: InTx, rows: readonly ConversationRow[]): Promise<Conversation[]> {
  const customers = rows.map((row) => row.customer_id)
  const [people, previews] = await Promise.all([canonical(ctx, customers), previewed(ctx, rows)])
  return rows.map((row) => toConversation(row, previews.get(row.id), people.get(row.customer_id)))
}

/** The same of conversations by id, whose customers the caller knows: all is read on one flight. */
export async function presentById(
  ctx: InTx,
  ids: readonly string[],
  customers: readonly string[],
): Promise<Map<string, Conversation>> {
  const [people, rows] = await Promise.all([canonical(ctx, customers), conversationRows(ctx, ids)])
  const previews = await previewed(ctx, rows)
  return new Map(
    rows.map((row) => [row.id, toConversation(row, previews.get(row.id), people.get(row.customer_id))] as const),
  )
}

async function previewed(ctx: InTx, rows: readonly ConversationRow[]) {
  const customers = rows.map((row) => row.customer_id)
  return previewsOf(ctx, rows, await ctx.services.keys.customers(ctx.tx, customers))
}

export async function presentOne(ctx: InTx, row: ConversationRow): Promise<Conversation> {
  const [conversation] = await present(ctx, [row])
  return conversation ?? fail('not_found')
}
