import { sql } from 'kysely'
import type { Tx } from '../../kernel/transaction.ts'

/** Deletes those of the threads in which nobody ever said anything. @returns customers who have no other thread */
export async function forgetEmptyThreads(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ customer_id: string }>`
    with gone as (
      delete from conversations where tenant_id = ${tx.tenant} and id = any(${ids}::uuid[]) and last_seq = 0
      returning id, customer_id)
    select customer_id from gone where not exists (
      select from conversations c
      where c.tenant_id = ${tx.tenant} and c.customer_id = gone.customer_id and c.id <> gone.id)`.execute(tx.db)
  return rows.map(({ customer_id }) => customer_id)
}
