import { verb } from '../../kernel/verb.ts'
import { selfOf } from './internal.ts'
import { toReview } from './rows.ts'

const MOST = 200

export const reviews = verb({
  name: 'quality.reviews',
  summary: 'What the inspector has to score, the oldest first, or scored last',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { state }) {
    const rows = await ctx.db
      .selectFrom('quality_reviews as r')
      .innerJoin('inspections as i', (join) =>
        join.onRef('i.tenant_id', '=', 'r.tenant_id').onRef('i.episode_id', '=', 'r.episode_id'),
      )
      .selectAll('r')
      .select(['i.customer_id', 'i.agent_id', 'i.channel_name', 'i.closed_at'])
      .where('r.tenant_id', '=', ctx.tenant)
      .where('r.inspector_id', '=', selfOf(ctx))
      .where('r.state', '=', state)
      .orderBy(state === 'open' ? 'r.assigned_at' : 'r.scored_at', state === 'open' ? 'asc' : 'desc')
      .limit(MOST)
      .execute()
    const keys = await ctx.services.keys.customers(
      ctx.tx,
      rows.map(({ customer_id }) => customer_id),
    )
    return {
      rows: rows.map((row) => ({
        ...toReview(row, keys.get(row.customer_id)),
        agent: row.agent_id,
        channel: row.channel_name,
        closedAt: row.closed_at.toISOString(),
      })),
    }
  },
})
