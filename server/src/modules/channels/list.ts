import { verb } from '../../kernel/verb.ts'
import { present } from './internal.ts'

export const list = verb({
  name: 'channels.list',
  summary: 'The configured channels',
  scope: 'channel:read',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('channels')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .execute()
    return { rows: await Promise.all(rows.map((row) => present(ctx, row))) }
  },
})
