import type { Services } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import { acrossTenants, listTenantIds } from '../tenants/index.ts'
import { rebuild } from './project.ts'

/** Makes the rollups of every tenant anew, one tenant a transaction. Answers how many tenants there are. */
export async function rebuildAll({ transactions }: Services): Promise<number> {
  const tenants = await transactions.run(INSTALLATION, (tx) => acrossTenants(tx, listTenantIds))
  for (const tenant of tenants) await transactions.run(tenant, rebuild)
  return tenants.length
}
