import { auditRow } from '../kernel/audit-row.ts'
import { type Services, systemContext } from '../kernel/context.ts'
import { INSTALLATION } from '../kernel/ids.ts'
import { acrossTenants, listTenantIds } from '../modules/tenants/index.ts'
import { BackupError } from './errors.ts'

/** Writes into every trail, the installation's too, that all of its data was copied or came from a copy. */
export async function noteInTrails(
  services: Services,
  action: 'backup.write' | 'backup.restore',
  detail: Record<string, unknown>,
): Promise<void> {
  const { transactions } = services
  const tenants = await tenantIds(services)
  for (const tenant of [INSTALLATION, ...tenants]) {
    const ctx = systemContext(services, tenant, 'command line')
    await transactions.run(tenant, async (tx) => tx.audit(auditRow(ctx, action, 'ok', null, detail)))
  }
}

/** @throws BackupError foreign_key, when the key of keys at hand is not the one that this database was sealed with */
export async function mustOpenKeys(services: Services): Promise<void> {
  const [tenant] = await tenantIds(services)
  if (!tenant) return
  await services.transactions
    .run(tenant, (tx) => services.keys.tenant(tx))
    .catch((error) => {
      throw new BackupError('foreign_key', {}, error)
    })
}

const tenantIds = ({ transactions }: Services): Promise<string[]> =>
  transactions.run(INSTALLATION, (tx) => acrossTenants(tx, listTenantIds))
