import { HandoverReason, Reasoning } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import type { InTx } from './internal.ts'

export const turnPlace = (message: string) => ({ table: 'turns', column: 'reasoning', row: message })

/** The reasoning of one AI message, or `not_found`. */
export async function readTurn(ctx: InTx, message: string): Promise<Reasoning> {
  const row = await ctx.tx.db
    .selectFrom('turns')
    .select(['reasoning', 'customer_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('message_id', '=', message)
    .executeTakeFirst()
  if (!row) return fail('not_found')
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  return Reasoning.parse(JSON.parse(keys.open(turnPlace(message), row.reasoning)))
}

/** Why the assistant last gave the conversation to people; null when it never did. */
export async function lastHandover(ctx: InTx, conversation: string): Promise<HandoverReason | null> {
  const row = await ctx.tx.db
    .selectFrom('turns')
    .select('handover')
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('handover', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return HandoverReason.nullable().parse(row?.handover ?? null)
}
