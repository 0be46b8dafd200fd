import { sql } from 'kysely'
import type { Services } from '../../kernel/context.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Deletes those of the customers of whom nothing is known but that a browser came by. */
export async function forgetStrangers(services: Services, tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from customers c where tenant_id = ${tx.tenant} and id = any(${ids}::uuid[]) and tags = '{}'
      and coalesce(merged_into::text, name, phone, email, note, attributes, erased_at::text) is null
      and not exists (select from customers o where o.tenant_id = c.tenant_id and o.merged_into = c.id)
      and not exists (select from consents o where o.tenant_id = c.tenant_id and o.customer_id = c.id)
      and not exists (select from identities o
        where o.tenant_id = c.tenant_id and o.customer_id = c.id and o.kind <> 'visitor')
    returning id`.execute(tx.db)
  for (const { id } of rows) await services.keys.shred(tx, id)
  await sql`delete from identities where tenant_id = ${tx.tenant}
    and customer_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx.db)
}
