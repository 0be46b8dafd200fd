import { verb } from '../../kernel/verb.ts'
import { acrossTenants, findTenants } from '../tenants/index.ts'
import { agentOf } from './agent.ts'
import { membershipsOf } from './members.ts'

export const listTenants = verb({
  name: 'tenants.list',
  summary: 'The tenants that the signed-in user serves',
  scope: 'tenant:read',
  effect: 'read',
  run: (ctx) =>
    acrossTenants(ctx.tx, async (all) => {
      const serves = (await membershipsOf(all, agentOf(ctx).id)).filter((row) => !row.disabled_at)
      const ids = serves.map((row) => row.tenant_id)
      return { rows: await findTenants(all, ids) }
    }),
})
