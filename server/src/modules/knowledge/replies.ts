import { verb } from '../../kernel/verb.ts'

export const replies = verb({
  name: 'knowledge.replies',
  summary: 'Canned replies in order of their shortcuts',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('knowledge_replies')
      .select(['shortcut', 'title', 'text'])
      .where('tenant_id', '=', ctx.tenant)
      .orderBy('shortcut')
      .execute()
    return { rows }
  },
})
