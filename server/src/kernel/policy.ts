import { sql } from 'kysely'
import type { Database } from './schema.ts'
import type { Tx } from './transaction.ts'

/** Tables of one row a tenant, which holds what the tenant decided. */
type PolicyTable = {
  [T in keyof Database & string]: Database[T] extends { tenant_id: unknown; policy: unknown } ? T : never
}[keyof Database & string]

/**
 * Changes what a tenant decided: reads it, and writes what `change` makes of it. Changes of one tenant wait for each
 * other, also while there is no row to lock, so that none is lost that came in the same moment.
 */
export async function changePolicy<P>(
  tx: Tx,
  table: PolicyTable,
  read: (tx: Tx) => Promise<P>,
  change: (now: P) => P,
): Promise<P> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${tx.tenant}`}, 0))`.execute(tx.db)
  const next = change(await read(tx))
  await sql`insert into ${sql.table(table)} (tenant_id, policy) values (${tx.tenant}, ${JSON.stringify(next)})
    on conflict (tenant_id) do update set policy = excluded.policy`.execute(tx.db)
  return next
}
