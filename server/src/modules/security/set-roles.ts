import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { refuseAllPowers } from './add-user.ts'
import { agentOf } from './agent.ts'
import { revokeInvitationsBy } from './invitations/store.ts'
import { memberOrThrow, toUser } from './members.ts'
import { scopesOf } from './roles.ts'
import { endSessions } from './sessions.ts'

export const setRoles = verb({
  name: 'security.setRoles',
  summary: 'Set the roles of a user at this tenant; none ends the membership',
  scope: 'role:write',
  effect: 'write',
  async run(ctx, { user, roles }) {
    // Nobody raises themself, and a tenant never loses its last security administrator.
    if (user === agentOf(ctx).id)
      fail('not_allowed', { problem: { zh: '不能修改自己的角色', en: 'your own roles are changed by somebody else' } })
    refuseAllPowers(roles)
    const before = await memberOrThrow(ctx.tx, user)
    const wanted = [...new Set(roles)]
    const membership = { tenant: ctx.tenant, user }
    if (wanted.length > 0) {
      const change = ctx.db.updateTable('memberships').set({ roles: wanted })
      await change.where('tenant_id', '=', membership.tenant).where('user_id', '=', user).execute()
      // Other roles may make an agent of somebody who was none.
      ctx.emit('user.created', user, { user })
    } else {
      const removal = ctx.db.deleteFrom('memberships')
      await removal.where('tenant_id', '=', membership.tenant).where('user_id', '=', user).execute()
      ctx.emit('user.disabled', user, { user })
    }
    if (!scopesOf(wanted).has('user:write')) await revokeInvitationsBy(ctx.tx, ctx.services, user)
    // Sockets hold the scopes of when they opened.
    await endSessions(ctx.tx, ctx.services, membership)
    ctx.note(user, { before: before.roles, roles: wanted })
    return toUser({ ...before, roles: wanted })
  },
})
