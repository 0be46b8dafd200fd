import { Reasoning } from '@tandem/contract'
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
