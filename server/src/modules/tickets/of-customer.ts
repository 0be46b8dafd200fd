import { sql } from 'kysely'
import { verb } from '../../kernel/verb.ts'
import { familyOf } from '../customers/index.ts'
import { present } from './internal.ts'

export const ofCustomer = verb({
  name: 'tickets.ofCustomer',
  summary: 'The tickets of a customer, those that are not solved first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { customer }) {
    const rows = await ctx.db
      .selectFrom('tickets')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', await familyOf(ctx, customer))
      .orderBy(sql`state = 'solved'`)
      .orderBy('opened_at', 'desc')
      .limit(50)
      .execute()
    return { rows: await present(ctx, rows) }
  },
})
