import { verb } from '../../kernel/verb.ts'

export const flows = verb({
  name: 'knowledge.flows',
  summary: 'Dialogue flows that intents can lead to',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('knowledge_flows')
      .select('flow')
      .where('tenant_id', '=', ctx.tenant)
      .orderBy('id')
      .execute()
    return { rows: rows.map((row) => row.flow) }
  },
})
