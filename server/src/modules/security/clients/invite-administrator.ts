import { auditRow } from '../../../kernel/audit-row.ts'
import { fail } from '../../../kernel/errors.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { agentOf } from '../agent.ts'
import { insertInvitation, revokeAdministrators } from '../invitations/store.ts'
import { firstRoles } from '../roles.ts'
import { hasOwnPeople, refuseClients } from './house.ts'

/** Its transaction is the client's, in whose trail it belongs. */
export const inviteAdministrator = bareVerb({
  name: 'tenants.inviteAdministrator',
  summary: 'Invite the first of a client’s own people, as long as none of them has come',
  scope: 'tenant:write',
  effect: 'write',
  run(ctx, { tenant, name, login }) {
    const { services } = ctx
    const by = agentOf(ctx).id
    return services.transactions.run(tenant, async (tx) => {
      await refuseClients(tx, ctx.tenant)
      if (tenant === ctx.tenant) fail('not_found')
      await findTenant(tx.db, tenant)
      // First, so that one who is coming in at this moment is seen below.
      await revokeAdministrators(tx, services)
      // From then on they look after themselves, and the house is like anybody else.
      if (await hasOwnPeople(tx, ctx.tenant)) fail('not_found')
      const invited = await insertInvitation(tx, services, { login, name, roles: firstRoles, by })
      tx.audit(auditRow(ctx, 'tenants.inviteAdministrator', 'ok', invited.invitation.id, { roles: firstRoles }))
      return invited
    })
  },
})
