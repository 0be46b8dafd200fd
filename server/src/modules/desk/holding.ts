import { sql } from 'kysely'
import { countOf, deleteOf, type Holding, wipeOf } from '../../kernel/holding.ts'
import { noticePlace } from './notify.ts'
import { reminderPlace } from './remind.ts'

/** What agents noted for themselves and were told. How suggestions were used stays, as figures. */
export const deskNotes: Holding = {
  part: 'desk',
  tables: ['notices', 'reminders', 'suggestion_uses'],
  async copy(ctx, { ids }) {
    const keys = await ctx.services.keys.customers(ctx.tx, ids)
    const notices = await ctx.tx.db
      .selectFrom('notices')
      .select(['id', 'at', 'body', 'customer_id as customer'])
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .where('body', 'is not', null)
      .execute()
    const reminders = await ctx.tx.db
      .selectFrom('reminders')
      .select(['id', 'due_at as at', 'body', 'customer_id as customer'])
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    const open = (place: typeof noticePlace) => (row: (typeof notices)[number]) => ({
      at: row.at,
      text: row.body && row.customer && keys.get(row.customer)?.open(place(row.id), row.body),
    })
    return [...notices.map(open(noticePlace)), ...reminders.map(open(reminderPlace))]
  },
  async erase(ctx, person) {
    const notes = (await deleteOf(ctx, 'notices', person)) + (await deleteOf(ctx, 'reminders', person))
    const uses = await wipeOf(ctx, 'suggestion_uses', person, { set: sql`body = null`, full: sql`body is not null` })
    return { erased: notes + uses, kept: await countOf(ctx, 'suggestion_uses', person) }
  },
}
