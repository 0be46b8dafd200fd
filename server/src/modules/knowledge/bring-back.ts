import { FlowContent, IntentContent } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { refuseBroken } from './flow-world.ts'
import { bumpRevision, tellConsoles } from './internal.ts'
import { checkNotLearnt } from './outside/clashes.ts'
import { refuseDeadEnd } from './publish.ts'

export const bringBack = verb({
  name: 'knowledge.bringBack',
  summary: 'Takes what was retired into use again, as it was published last',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { kind, id }) {
    const row = await ctx.tx.db
      .selectFrom('knowledge_items')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('kind', '=', kind)
      .where('retired_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return fail('not_found')
    const isPublished = row.version > 0
    // What it leads to may have gone meanwhile, and its questions may be learnt to be refused.
    if (isPublished && kind === 'intent') {
      const { outcome, examples } = IntentContent.parse(row.content)
      await refuseDeadEnd(ctx, outcome)
      await checkNotLearnt(ctx, [...examples.zh, ...examples.en])
    }
    if (isPublished && kind === 'flow') await refuseBroken(ctx, row.key, FlowContent.parse(row.content))
    await ctx.db
      .updateTable('knowledge_items')
      .set({ retired_at: null, updated_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    if (isPublished) await bumpRevision(ctx)
    else tellConsoles(ctx)
    ctx.note(row.id, { key: row.key })
    return { state: row.state, version: row.version }
  },
})
