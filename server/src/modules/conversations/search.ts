import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { toMessage } from './rows.ts'

export const search = verb({
  name: 'conversations.search',
  summary: 'Messages that contain all words of the query; only keyed hashes are compared',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, input) {
    const words = (await ctx.services.keys.tenant(ctx.tx)).query(input.query)
    if (words === '') return { rows: [] }
    const after = decodeCursor(input.cursor)
    let query = ctx.db
      .selectFrom('messages as m')
      .innerJoin('conversations as c', (join) =>
        join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.id', '=', 'm.conversation_id'),
      )
      .selectAll('m')
      .select('c.customer_id')
      .where('m.tenant_id', '=', ctx.tenant)
      .where(sql<boolean>`m.search @@ ${words}::tsquery`)
    if (after) {
      query = query.where((eb) =>
        eb.or([eb('m.at', '<', after.at), eb.and([eb('m.at', '=', after.at), eb('m.id', '<', after.id)])]),
      )
    }
    const rows = await query
      .orderBy('m.at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const keys = await ctx.services.keys.customers(
      ctx.tx,
      page.map((row) => row.customer_id),
    )
    const last = rows.length > input.limit ? page.at(-1) : undefined
    return {
      rows: page.map((row) => ({
        conversation: row.conversation_id,
        message: toMessage(row, keys.get(row.customer_id)),
      })),
      ...(last && { cursor: encodeCursor(last.at, last.id) }),
    }
  },
})
