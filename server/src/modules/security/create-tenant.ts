import { auditRow } from '../../kernel/audit-row.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { insertTenant } from '../tenants/index.ts'
import { insertMembership } from './add-user.ts'
import { agentOf } from './agent.ts'

/** Its transaction is the new tenant's, in which `tenant.created` has to be announced. */
export const createTenant = bareVerb({
  name: 'tenants.create',
  summary: 'Make another tenant; its maker becomes its first user',
  scope: 'tenant:write',
  effect: 'write',
  run(ctx, { name, pack, language }) {
    const { services } = ctx
    const agent = agentOf(ctx)
    return services.transactions.run(uuidv7(services.clock), async (tx) => {
      const tenant = await insertTenant(tx, { name, pack, language, at: new Date(services.clock.now()) })
      // Made here: what only reads could not.
      await services.keys.tenant(tx)
      // No power that the maker does not hold already.
      await insertMembership(tx, services, agent.id, agent.roles)
      tx.emit('tenant.created', tx.tenant, { pack, administrator: agent.id })
      tx.audit(auditRow(ctx, 'tenants.create', 'ok', tx.tenant, { pack }))
      return tenant
    })
  },
})
