import { systemContext } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Worker } from '../../kernel/module.ts'
import { acrossTenants, findTenant, listTenantIds } from '../tenants/index.ts'
import { installCourses } from './pack-courses.ts'

/** At the start every tenant gets what its pack has learned since: courses that it never had. */
export const catchUp: Worker = {
  async start(services) {
    const { transactions, log } = services
    const tenants = await transactions.run(INSTALLATION, (tx) => acrossTenants(tx, listTenantIds))
    for (const tenant of tenants) {
      const ctx = systemContext(services, tenant, 'training')
      await transactions
        .run(tenant, async (tx) => installCourses({ ...ctx, tx }, (await findTenant(tx.db, tenant)).pack))
        // A pack that is broken or gone keeps nobody else from working.
        .catch((error: unknown) => log.error({ err: error, tenant }, 'courses of the pack not installed'))
    }
  },
  async stop() {},
}
