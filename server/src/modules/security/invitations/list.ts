import { verb } from '../../../kernel/verb.ts'
import { toInvitation } from './store.ts'

export const list = verb({
  name: 'security.invitations',
  summary: 'Who was invited to this tenant and has not come yet, the newest first',
  scope: 'user:read',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('invitations')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute()
    const now = ctx.now().getTime()
    return { rows: await Promise.all(rows.map((row) => toInvitation(ctx.tx, row, now))) }
  },
})
