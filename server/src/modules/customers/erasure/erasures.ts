import { decodeCursor, encodeCursor } from '../../../kernel/cursor.ts'
import { verb } from '../../../kernel/verb.ts'
import { customerRow } from '../internal.ts'
import { presentErasures } from './receipt.ts'

export const erasures = verb({
  name: 'customers.erasures',
  summary: 'The receipts of erased customers, the newest first',
  scope: 'customer:privacy',
  effect: 'read',
  async run(ctx, { customer, cursor, limit }) {
    let query = ctx.db.selectFrom('erasures').selectAll().where('tenant_id', '=', ctx.tenant)
    if (customer) query = query.where('customer_id', '=', (await customerRow(ctx, customer)).id)
    const after = decodeCursor(cursor)
    if (after)
      query = query.where((eb) =>
        eb.or([eb('at', '<', after.at), eb.and([eb('at', '=', after.at), eb('customer_id', '<', after.id)])]),
      )
    const rows = await query
      .orderBy('at', 'desc')
      .orderBy('customer_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return { rows: await presentErasures(ctx, page), ...(last && { cursor: encodeCursor(last.at, last.customer_id) }) }
  },
})
