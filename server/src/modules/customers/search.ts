import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { presentAll } from './internal.ts'
import { INDEXED, normaliseValue } from './rules.ts'

export const search = verb({
  name: 'customers.search',
  summary: 'Customers by exact name, phone, e-mail or tag; without a query the last seen',
  scope: 'customer:read',
  effect: 'read',
  async run(ctx, input) {
    const keys = await ctx.services.keys.tenant(ctx.tx)
    const query = input.query.trim()
    let select = ctx.db
      .selectFrom('customers')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('merged_into', 'is', null)
    if (query !== '') {
      select = select.where((eb) =>
        eb.or([
          ...INDEXED.map((field) => eb(`${field}_index`, '=', keys.blind(field, normaliseValue(field, query)))),
          eb(eb.val(query), '=', eb.fn.any('tags')),
        ]),
      )
    }
    const after = decodeCursor(input.cursor)
    if (after) {
      select = select.where((eb) =>
        eb.or([
          eb('last_seen_at', '<', after.at),
          eb.and([eb('last_seen_at', '=', after.at), eb('id', '<', after.id)]),
        ]),
      )
    }
    const rows = await select
      .orderBy('last_seen_at', 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = rows.length > input.limit ? page.at(-1) : undefined
    return { rows: await presentAll(ctx, page), ...(last && { cursor: encodeCursor(last.last_seen_at, last.id) }) }
  },
})
