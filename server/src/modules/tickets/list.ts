import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { present, workerOf } from './internal.ts'

export const list = verb({
  name: 'tickets.list',
  summary: 'Tickets that are mine, that anybody has to look after, or that are solved; the last changed first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { view, limit, cursor }) {
    let query = ctx.db
      .selectFrom('tickets')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('state', 'in', view === 'solved' ? ['solved'] : ['open', 'waiting'])
    if (view === 'mine') query = query.where('assignee_id', '=', workerOf(ctx).id)
    const after = decodeCursor(cursor)
    if (after) query = query.where(sql<boolean>`(changed_at, id) < (${after.at}, ${after.id}::uuid)`)
    const rows = await query
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return { rows: await present(ctx, page), ...(last && { cursor: encodeCursor(last.changed_at, last.id) }) }
  },
})
