import type { Order } from '@tandem/contract'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { conversationRow } from '../conversations/index.ts'
import { phoneOf } from '../customers/index.ts'
import { mayAsk } from './rules.ts'

/**
 * Whether the customer of a conversation may hear about an order. A customer whose phone we know hears only about the
 * orders of that phone; for others the order number itself is the proof. Another's order looks like one that is not
 * there.
 */
export async function guardOrder(
  ctx: Context,
  conversation: string | undefined,
  order: Pick<Order, 'buyer'>,
): Promise<void> {
  if (ctx.actor.kind === 'agent' && conversation === undefined) return
  const id = conversation ?? fail('bad_input', { problem: 'conversation' })
  const phone = await inTransaction(ctx, async (inner) => {
    const row = await conversationRow(inner, id)
    return phoneOf(inner, row.customer_id)
  })
  if (!mayAsk(phone, order.buyer.phone)) fail('not_found')
}
