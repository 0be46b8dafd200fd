import { inTransaction } from '../../kernel/context.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { phoneOf } from '../customers/index.ts'
import { findShop, portOf, unwrap } from './internal.ts'
import { withPictures } from './pictures.ts'

export const ordersOf = bareVerb({
  name: 'commerce.ordersOf',
  summary: 'The orders of a customer whose phone is known, newest first',
  scope: 'commerce:read',
  effect: 'read',
  async run(ctx, { customer }) {
    const phone = await inTransaction(ctx, async (inner) => {
      return (await findShop(inner)) ? phoneOf(inner, customer) : null
    })
    if (!phone) return { rows: [] }
    const port = await portOf(ctx)
    return { rows: await withPictures(ctx, port, unwrap(ctx, await port.ordersOf(phone))) }
  },
})
