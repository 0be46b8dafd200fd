import { ArticleContent, FlowContent, IntentContent } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { watchExpiry } from './expiry/watch.ts'
import { refuseBroken } from './flow-world.ts'
import { bumpRevision, retiredOrThrow, tellConsoles } from './internal.ts'
import { checkNotLearnt } from './outside/clashes.ts'
import { refuseDeadEnd } from './publish.ts'

export const bringBack = verb({
  name: 'knowledge.bringBack',
  summary: 'Takes what was retired into use again, as it was published last',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { kind, id }) {
    const row = await retiredOrThrow(ctx, kind, id)
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
    // Its notice may have passed meanwhile.
    if (isPublished && kind === 'article') await watchExpiry(ctx, row.id, ArticleContent.parse(row.content).validUntil)
    if (isPublished) await bumpRevision(ctx)
    else tellConsoles(ctx)
    ctx.note(row.id, { key: row.key })
    return { state: row.state, version: row.version }
  },
})
