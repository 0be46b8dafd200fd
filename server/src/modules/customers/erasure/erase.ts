import { fail } from '../../../kernel/errors.ts'
import { type VerbContext, verb } from '../../../kernel/verb.ts'
import { customerRow } from '../internal.ts'
import { eraseNow } from './erase-now.ts'
import { personOf } from './holdings.ts'
import { presentErasures } from './receipt.ts'

/**
 * At once: leave is taken, and the person's keys are deleted, so that from the commit on nothing that was sealed for
 * them can be read, in the database, in files or in copies of them. What is left to wipe is swept after it.
 */
export const erase = verb({
  name: 'customers.erase',
  summary: 'Erases everything personal that is held of a customer, for ever; answers with the receipt',
  scope: 'customer:privacy',
  effect: 'write',
  destructive: true,
  async run(ctx, { customer, reason }) {
    const { actor } = ctx
    if (actor.kind !== 'agent') return fail('forbidden')
    const { id, erased_at } = await customerRow(ctx, customer, true)
    ctx.note(id, { reason })
    if (erased_at) return receiptOf(ctx, id)
    await eraseNow(ctx, await personOf(ctx, id), { by: actor, at: ctx.now() })
    return receiptOf(ctx, id)
  },
})

async function receiptOf(ctx: VerbContext, customer: string) {
  const row = await ctx.db
    .selectFrom('erasures')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .executeTakeFirst()
  const [receipt] = row ? await presentErasures(ctx, [row]) : []
  return receipt ?? fail('not_found')
}
