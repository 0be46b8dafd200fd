import { verb } from '../../../kernel/verb.ts'
import { agentOf } from '../agent.ts'
import { insertInvitation } from './store.ts'

export const invite = verb({
  name: 'security.invite',
  summary: 'Invite a colleague by a link that works once, for 72 hours; it is told this once',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { login, name, roles }) {
    const invited = await insertInvitation(ctx.tx, ctx.services, { login, name, roles, by: agentOf(ctx).id })
    ctx.note(invited.invitation.id, { roles })
    return invited
  },
})
