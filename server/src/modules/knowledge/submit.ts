import { FlowContent } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { refuseBroken } from './flow-world.ts'
import { itemFor, tellConsoles } from './internal.ts'
import { refuseEmpty } from './publish-draft.ts'

export const submit = verb({
  name: 'knowledge.submit',
  summary: 'Sends a draft to review',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { kind, id, over }) {
    const row = await itemFor(ctx, 'submit', { kind, id, over })
    refuseEmpty(row)
    if (kind === 'flow') await refuseBroken(ctx, row.key, FlowContent.parse(row.draft))
    await ctx.db
      .updateTable('knowledge_items')
      .set({ state: 'review', rejected: null, updated_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    tellConsoles(ctx)
    ctx.note(row.id, { key: row.key })
    return { state: 'review' as const }
  },
})
