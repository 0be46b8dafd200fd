import { verb } from '../../kernel/verb.ts'
import { sawNews } from '../desk/index.ts'
import { selfOf, tellPages } from './internal.ts'

export const seen = verb({
  name: 'quality.seen',
  summary: 'The agent has seen what was new',
  scope: 'quality:own',
  effect: 'write',
  async run(ctx) {
    const self = selfOf(ctx)
    await ctx.db
      .updateTable('quality_notices')
      .set({ seen_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', self)
      .where('seen_at', 'is', null)
      .execute()
    await sawNews(ctx, self, 'result')
    tellPages(ctx, self)
    return { ok: true as const }
  },
})
