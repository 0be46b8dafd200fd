import { verb } from '../../kernel/verb.ts'
import { agentOf } from './offers-of.ts'
import { presentOffers } from './present.ts'

export const offers = verb({
  name: 'routing.offers',
  summary: 'The conversations that are offered to me just now',
  scope: 'routing:work',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('offers')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', agentOf(ctx).id)
      .where('state', '=', 'live')
      .orderBy('created_at')
      .execute()
    return { rows: await presentOffers(ctx, rows) }
  },
})
