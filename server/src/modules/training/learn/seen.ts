import { verb } from '../../../kernel/verb.ts'
import { sawNews } from '../../desk/index.ts'
import { learnerOf, tellAgent } from '../internal.ts'

export const seen = verb({
  name: 'training.seen',
  summary: 'I have read the notices',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx) {
    const agent = learnerOf(ctx)
    await ctx.db
      .updateTable('training_notices')
      .set({ seen_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('agent_id', '=', agent)
      .where('seen_at', 'is', null)
      .execute()
    await sawNews(ctx, agent, 'course')
    tellAgent(ctx, agent)
    ctx.note(agent)
    return { ok: true as const }
  },
})
