import { fail } from '../../../kernel/errors.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { acrossTenants, runsInstallation } from '../../tenants/index.ts'

/** Clients are the affair of the house that runs the installation. @throws forbidden for anybody else's tenant */
export async function refuseClients(tx: Tx, tenant: string): Promise<void> {
  if (!(await acrossTenants(tx, (all) => runsInstallation(all, tenant)))) fail('forbidden')
}

/** Whether somebody works at the transaction's tenant who does not belong to the house. */
export async function hasOwnPeople(tx: Tx, house: string): Promise<boolean> {
  const own = await acrossTenants(tx, ({ db }) =>
    db
      .selectFrom('memberships as m')
      .select('m.user_id')
      .where('m.tenant_id', '=', tx.tenant)
      .where('m.disabled_at', 'is', null)
      .where(({ exists, not, selectFrom }) =>
        not(
          exists(
            selectFrom('memberships as h')
              .select('h.user_id')
              .where('h.tenant_id', '=', house)
              .whereRef('h.user_id', '=', 'm.user_id'),
          ),
        ),
      )
      .limit(1)
      .executeTakeFirst(),
  )
  return own !== undefined
}
