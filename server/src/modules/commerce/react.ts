import { inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { saveShop } from './connect-shop.ts'
import { findShop } from './internal.ts'
import { isOffered } from './kinds.ts'

/** The shop of made-up orders that a new e-commerce tenant can practise with. */
export const PRACTICE = 'practice'

/** A new e-commerce tenant can look up orders at once: in the practice shop, until a real one is connected. */
export const practise = reactor({
  name: 'commerce',
  takes: {
    async 'tenant.created'(ctx, { payload }) {
      if (payload.pack !== 'ecommerce' || !isOffered(PRACTICE)) return
      await inTransaction(ctx, async (inner) => {
        if (!(await findShop(inner))) await saveShop(inner, { kind: PRACTICE, settings: {} })
      })
    },
  },
})
