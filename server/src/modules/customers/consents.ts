import type { Consent } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { verb } from '../../kernel/verb.ts'
import { customerRow, familyOf } from './internal.ts'

export const consents = verb({
  name: 'customers.consents',
  summary: 'What a customer agreed to or refused, the newest word first',
  scope: 'customer:read',
  effect: 'read',
  async run(ctx, { customer }) {
    const rows = await ctx.db
      .selectFrom('consents')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', await familyOf(ctx, customer))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    return { rows: rows.map(toConsent) }
  },
})

export const recordConsent = verb({
  name: 'customers.recordConsent',
  summary: 'Records a word of the customer on one purpose; earlier ones stay in the ledger',
  scope: 'customer:write',
  effect: 'write',
  async run(ctx, { customer, ...word }) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    const { id } = await customerRow(ctx, customer)
    const row = {
      tenant_id: ctx.tenant,
      id: ctx.id(),
      customer_id: id,
      ...word,
      at: ctx.now(),
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
    }
    await ctx.db.insertInto('consents').values(row).execute()
    ctx.note(id, word)
    return toConsent(row)
  },
})

const toConsent = (row: Selectable<Database['consents']>): Consent => ({
  id: row.id,
  // The check of the table holds both to the contract's words.
  purpose: row.purpose as Consent['purpose'],
  given: row.given,
  source: row.source as Consent['source'],
  at: row.at.toISOString(),
  by: { id: row.by_id, name: row.by_name },
})
