import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { toIntent } from './rows.ts'

export const intent = verb({
  name: 'knowledge.intent',
  summary: 'One intent with its training questions and its draft',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { key }) {
    const row = await ctx.db
      .selectFrom('knowledge_items')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('kind', '=', 'intent')
      .where('key', '=', key)
      .where('retired_at', 'is', null)
      .executeTakeFirst()
    return row ? toIntent(row) : fail('not_found')
  },
})
