import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { checkedFlow, flowWorld } from './flow-world.ts'

export const flow = verb({
  name: 'knowledge.flow',
  summary: 'One flow by its key, with its draft and what is wrong with it',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { key }) {
    const row = await ctx.db
      .selectFrom('knowledge_items')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('kind', '=', 'flow')
      .where('key', '=', key)
      .where('retired_at', 'is', null)
      .executeTakeFirst()
    return row ? checkedFlow(row, await flowWorld(ctx)) : fail('not_found')
  },
})
