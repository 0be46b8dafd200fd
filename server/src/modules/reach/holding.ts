import { deleteOf, type Holding } from '../../kernel/holding.ts'
import { openPhone } from './internal.ts'

/** Numbers that were left to be texted. */
export const numbers: Holding = {
  part: 'reach',
  tables: ['reaches'],
  async copy(ctx, { ids }) {
    const rows = await ctx.tx.db
      .selectFrom('reaches')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    const keys = await ctx.services.keys.customers(ctx.tx, ids)
    return rows.map((row) => ({ at: row.at, phone: openPhone(keys.get(row.customer_id), row) }))
  },
  erase: async (ctx, person) => ({ erased: await deleteOf(ctx, 'reaches', person), kept: 0 }),
}
