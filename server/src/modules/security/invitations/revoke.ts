import { verb } from '../../../kernel/verb.ts'
import { waitingOrThrow } from './store.ts'

export const revoke = verb({
  name: 'security.revokeInvitation',
  summary: 'Take an invitation back: its link works no more',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { invitation }) {
    const { id } = await waitingOrThrow(ctx.tx, invitation)
    await ctx.db
      .updateTable('invitations')
      .set({ revoked_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .execute()
    ctx.note(id)
    return { ok: true }
  },
})
