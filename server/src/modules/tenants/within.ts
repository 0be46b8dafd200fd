import { INSTALLATION } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'

/**
 * Runs `work` in the same transaction with the rows of another tenant in sight, then returns to the first one. Only
 * for what is decided above tenants: who serves where, which tenants exist. Audit rows, events and deadlines stay with
 * the first.
 */
export async function within<T>(tx: Tx, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (tx.tenant === tenant) return work(tx)
  const see = (id: string) => tx.client.query(`select set_config('app.tenant', $1, true)`, [id])
  await see(tenant)
  // Not in a finally: after an error the transaction rolls back anyway and takes no more statements.
  const result = await work({ ...tx, tenant })
  await see(tx.tenant)
  return result
}

/** {@link within} the installation: sees all memberships, users and tenants. */
export const acrossTenants = <T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => within(tx, INSTALLATION, work)
