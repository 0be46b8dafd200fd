import type { InTx } from '../../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import { allHoldings, personOf } from './holdings.ts'
import { enter } from './ledger.ts'
import { record } from './receipt.ts'

export const SWEEP = 'customers.sweep'

/** No transaction that had the keys in hand when they were deleted is still open by then. */
const SETTLED_MS = 60_000

/**
 * Wipes what the keys alone did not make unreadable: all modules in one transaction, tried until it succeeds. Once
 * more a minute later, for what was being written at that very moment.
 */
export const erasureDeadline: DeadlineKind = {
  kind: SWEEP,
  async run(ctx, customer, { again }) {
    const person = await personOf(ctx, customer)
    if (again !== true) await enter(ctx, person)
    for (const holding of allHoldings()) await record(ctx, person.id, holding.part, await holding.erase(ctx, person))
    if (again === true) return
    await finish(ctx, person.id)
    const dueAt = new Date(ctx.services.clock.now() + SETTLED_MS)
    await setDeadline(ctx.tx, ctx.services, { kind: SWEEP, key: customer, dueAt, payload: { again: true } })
  },
}

async function finish(ctx: InTx, customer: string): Promise<void> {
  await ctx.tx.db
    .updateTable('erasures')
    .set({ finished_at: new Date(ctx.services.clock.now()) })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .execute()
  const frame = { op: 'changed', what: 'customer', id: customer }
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, frame))
}
