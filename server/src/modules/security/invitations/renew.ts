import { verb } from '../../../kernel/verb.ts'
import { agentOf } from '../agent.ts'
import { hashToken, newToken } from '../sessions.ts'
import { INVITATION_MS } from './rules.ts'
import { toInvitation, waitingOrThrow } from './store.ts'

export const renew = verb({
  name: 'security.renewInvitation',
  summary: 'Give an invitation a new link and its 72 hours anew; the link before works no more',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { invitation }) {
    const before = await waitingOrThrow(ctx.tx, invitation)
    const now = ctx.now().getTime()
    const token = newToken()
    const row = await ctx.db
      .updateTable('invitations')
      .set({ hash: hashToken(token), expires_at: new Date(now + INVITATION_MS), invited_by: agentOf(ctx).id })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    ctx.note(invitation, { roles: row.roles })
    return { invitation: await toInvitation(ctx.tx, row, now), token }
  },
})
