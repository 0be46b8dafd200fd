import type { InTx } from '../../../kernel/context.ts'
import { setDeadline } from '../../../kernel/deadlines.ts'
import type { Person } from '../../../kernel/holding.ts'
import { allHoldings } from './holdings.ts'
import { SWEEP } from './sweep.ts'

/** Takes leave, deletes the keys, writes the receipt and has the rest swept. */
export async function eraseNow(
  ctx: InTx,
  person: Person,
  { by, at }: { by: { id: string; name: string }; at: Date },
): Promise<void> {
  const { tx, services, tenant } = ctx
  for (const { leave } of allHoldings()) await leave?.(ctx, person)
  await tx.db
    .updateTable('customers')
    .set({ erased_at: at })
    .where('tenant_id', '=', tenant)
    .where('id', 'in', person.ids)
    .execute()
  for (const id of person.ids) await services.keys.shred(tx, id)
  await tx.db
    .insertInto('erasures')
    .values({ tenant_id: tenant, customer_id: person.id, at, by_id: by.id, by_name: by.name })
    .execute()
  await setDeadline(tx, services, { kind: SWEEP, key: person.id, dueAt: new Date(services.clock.now()) })
}
