import { sql } from 'kysely'
import { countOf, type Holding, wipeOf } from '../../kernel/holding.ts'
import { openPhone, openSummary } from './internal.ts'

/** What was handed over with a customer, and the phone for a call back. How long they waited stays, for reports. */
export const waits: Holding = {
  part: 'routing',
  tables: ['queue_entries', 'consults'],
  async copy(ctx, { ids }) {
    const rows = await ctx.tx.db
      .selectFrom('queue_entries')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .orderBy('id')
      .execute()
    const keys = await ctx.services.keys.customers(ctx.tx, ids)
    return rows.map((row) => {
      const own = keys.get(row.customer_id)
      return { at: row.requested_at, reason: row.reason, summary: openSummary(own, row), phone: openPhone(own, row) }
    })
  },
  async erase(ctx, person) {
    const erased = await wipeOf(ctx, 'queue_entries', person, {
      set: sql`summary = '', phone = null`,
      full: sql`summary <> '' or phone is not null`,
    })
    return { erased, kept: await countOf(ctx, 'queue_entries', person) }
  },
}
