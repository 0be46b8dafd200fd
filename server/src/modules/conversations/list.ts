import { actorId } from '../../kernel/actor.ts'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { familyOf } from '../customers/index.ts'
import { present } from './internal.ts'

export const list = verb({
  name: 'conversations.list',
  summary: 'Conversations by who has them, the newest first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, input) {
    let query = ctx.db
      .selectFrom('conversations')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('last_seq', '>', 0)
    switch (input.view) {
      case 'mine':
      case 'snoozed':
        query = query
          .where('assignee_id', '=', actorId(ctx.actor))
          .where('status', '=', 'open')
          .where('snoozed_at', input.view === 'mine' ? 'is' : 'is not', null)
        break
      case 'queue':
      case 'bot':
      case 'agent':
        query = query.where('assignee_kind', '=', input.view).where('status', '=', 'open')
        break
      case 'open':
      case 'closed':
        query = query.where('status', '=', input.view)
        break
      case 'all':
    }
    if (input.customer) query = query.where('customer_id', 'in', await familyOf(ctx, input.customer))
    if (input.tag) query = query.where((eb) => eb(eb.val(input.tag ?? ''), '=', eb.fn.any('tags')))
    // Closed ones are many and indexed by their end; the others are as few as people can talk at once.
    const order = input.view === 'closed' ? 'closed_at' : 'updated_at'
    const after = decodeCursor(input.cursor)
    if (after) {
      query = query.where((eb) =>
        eb.or([eb(order, '<', after.at), eb.and([eb(order, '=', after.at), eb('id', '<', after.id)])]),
      )
    }
    const rows = await query
      .orderBy(order, 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = rows.length > input.limit ? page.at(-1) : undefined
    const end = last?.[order]
    return { rows: await present(ctx, page), ...(last && end && { cursor: encodeCursor(end, last.id) }) }
  },
})
