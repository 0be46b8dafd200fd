import type { Outcome } from '@tandem/contract'
import { FlowContent, IntentContent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { refuseBroken } from './flow-world.ts'
import { authorOf, bumpRevision, itemFor } from './internal.ts'
import { publishDraft, refuseEmpty } from './publish-draft.ts'
import { demandsFourEyes, mayPublish } from './rules.ts'

export const publish = verb({
  name: 'knowledge.publish',
  summary: 'Publishes a reviewed draft as the next version and has the assistant learn it',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { kind, id, over }) {
    const row = await itemFor(ctx, 'publish', { kind, id, over })
    const { policies } = await findTenant(ctx.db, ctx.tenant)
    if (!mayPublish(demandsFourEyes(policies), row.draft_by, authorOf(ctx))) fail('four_eyes')
    refuseEmpty(row)
    if (kind === 'intent') await refuseDeadEnd(ctx, IntentContent.parse(row.draft).outcome)
    if (kind === 'flow') await refuseBroken(ctx, row.key, FlowContent.parse(row.draft))
    const version = await publishDraft(ctx, row)
    await bumpRevision(ctx)
    ctx.note(row.id, { key: row.key, version })
    return { state: 'published' as const, version }
  },
})

/** An intent that leads to an article or flow which is not there could be recognised, but never answered. */
export async function refuseDeadEnd(ctx: InTx, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'handover') return
  const key = outcome.kind === 'flow' ? outcome.flow : outcome.article
  const found = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', outcome.kind)
    .where('key', '=', key)
    .where('version', '>', 0)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (!found)
    fail('not_allowed', {
      problem: { zh: `要先发布它通向的「${key}」`, en: `publish “${key}” first, which it leads to` },
    })
}
