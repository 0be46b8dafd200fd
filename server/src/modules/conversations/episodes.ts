import { verb } from '../../kernel/verb.ts'
import { familyOf } from '../customers/index.ts'
import { toEpisode } from './rows.ts'

export const episodes = verb({
  name: 'conversations.episodes',
  summary: 'All episodes of a customer, the newest first',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { customer }) {
    const rows = await ctx.db
      .selectFrom('episodes')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', await familyOf(ctx, customer))
      .orderBy('opened_at', 'desc')
      .limit(200)
      .execute()
    return { rows: rows.map(toEpisode) }
  },
})
