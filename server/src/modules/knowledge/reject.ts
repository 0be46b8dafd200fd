import { verb } from '../../kernel/verb.ts'
import { itemFor, tellConsoles } from './internal.ts'

export const reject = verb({
  name: 'knowledge.reject',
  summary: 'Sends a draft in review back to its author, with the reason',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { kind, id, over, reason }) {
    const row = await itemFor(ctx, 'reject', { kind, id, over })
    await ctx.db
      .updateTable('knowledge_items')
      .set({ state: 'draft', rejected: reason, updated_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    tellConsoles(ctx)
    ctx.note(row.id, { key: row.key })
    return { state: 'draft' as const }
  },
})
