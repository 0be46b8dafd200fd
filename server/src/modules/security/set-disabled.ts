import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { revokeInvitationsBy } from './invitations/store.ts'
import { memberOrThrow, toUser } from './members.ts'
import { endSessions } from './sessions.ts'

export const setDisabled = verb({
  name: 'security.setDisabled',
  summary: 'Shut a user out of this tenant, or let the user in again',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { user, disabled }) {
    if (user === agentOf(ctx).id)
      fail('not_allowed', { problem: { zh: '这是您自己的账号', en: 'this is your own account' } })
    const member = await memberOrThrow(ctx.tx, user)
    const at = disabled ? (member.disabled_at ?? ctx.now()) : null
    const change = ctx.db.updateTable('memberships').set({ disabled_at: at })
    await change.where('tenant_id', '=', ctx.tenant).where('user_id', '=', user).execute()
    if (disabled) {
      await endSessions(ctx.tx, ctx.services, { user, tenant: ctx.tenant })
      await revokeInvitationsBy(ctx.tx, ctx.services, user)
    }
    // An account that had gone stale counts as used today.
    else await ctx.db.updateTable('users').set({ last_seen_at: ctx.now() }).where('id', '=', user).execute()
    ctx.emit(disabled ? 'user.disabled' : 'user.created', user, { user })
    ctx.note(user, { disabled })
    return toUser({ ...member, disabled_at: at })
  },
})
