import { auditRow } from '../../kernel/audit-row.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { insertTenant } from '../tenants/index.ts'
import { insertMembership } from './add-user.ts'
import { agentOf } from './agent.ts'
import { refuseClients } from './clients/house.ts'
import { insertInvitation } from './invitations/store.ts'
import { firstRoles } from './roles.ts'

/** Its transaction is the new tenant's, in which `tenant.created` has to be announced. */
export const createTenant = bareVerb({
  name: 'tenants.create',
  summary: 'Make a client’s tenant; its maker becomes its first user, and its administrator is invited',
  scope: 'tenant:write',
  effect: 'write',
  run(ctx, { name, pack, language, administrator }) {
    const { services } = ctx
    const agent = agentOf(ctx)
    return services.transactions.run(uuidv7(services.clock), async (tx) => {
      await refuseClients(tx, ctx.tenant)
      const tenant = await insertTenant(tx, { name, pack, language, at: new Date(services.clock.now()) })
      // Made here: what only reads could not.
      await services.keys.tenant(tx)
      // No power that the maker does not hold already.
      await insertMembership(tx, services, agent.id, agent.roles)
      const invited = administrator
        ? await insertInvitation(tx, services, { ...administrator, roles: firstRoles, by: agent.id })
        : null
      tx.emit('tenant.created', tx.tenant, { pack, administrator: agent.id })
      tx.audit(auditRow(ctx, 'tenants.create', 'ok', tx.tenant, { pack, invited: invited?.invitation.id ?? null }))
      return { ...tenant, invited }
    })
  },
})
