import type { Outcome } from '@tandem/contract'
import { ArticleContent, FlowContent, IntentContent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { watchExpiry } from './expiry/watch.ts'
import { refuseBroken } from './flow-world.ts'
import { authorOf, bumpRevision, itemFor } from './internal.ts'
import type { ItemRow } from './rows.ts'
import { demandsFourEyes, mayPublish } from './rules.ts'

export const publish = verb({
  name: 'knowledge.publish',
  summary: 'Publishes a reviewed draft as the next version and has the assistant learn it',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { kind, id }) {
    const row = await itemFor(ctx, 'publish', kind, id)
    const { policies } = await findTenant(ctx.db, ctx.tenant)
    if (!mayPublish(demandsFourEyes(policies), row.draft_by, authorOf(ctx))) fail('four_eyes')
    if (kind === 'article') refuseEmpty(ArticleContent.parse(row.draft))
    if (kind === 'intent') await refuseDeadEnd(ctx, IntentContent.parse(row.draft).outcome)
    if (kind === 'flow') await refuseBroken(ctx, row.key, FlowContent.parse(row.draft))
    const version = await publishDraft(ctx, row)
    if (kind === 'article') await watchExpiry(ctx, row.id, ArticleContent.parse(row.draft).validUntil)
    await bumpRevision(ctx)
    ctx.note(row.id, { key: row.key, version })
    return { state: 'published' as const, version }
  },
})

/** Makes the draft the published content and keeps it as a version for ever. */
async function publishDraft(ctx: InTx, row: ItemRow): Promise<number> {
  const version = row.version + 1
  const now = new Date(ctx.services.clock.now())
  const content = JSON.stringify(row.draft)
  await ctx.tx.db
    .insertInto('knowledge_versions')
    .values({ tenant_id: ctx.tenant, item_id: row.id, version, content, by: authorOf(ctx), at: now })
    .execute()
  await ctx.tx.db
    .updateTable('knowledge_items')
    .set({
      state: 'published',
      version,
      content,
      draft: null,
      draft_by: null,
      draft_at: null,
      rejected: null,
      updated_at: now,
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', row.id)
    .execute()
  return version
}

/** An article without a text would be found, and say nothing. One language is enough: it is shown in both. */
function refuseEmpty({ body }: ArticleContent): void {
  if (body.zh.trim() === '' && body.en.trim() === '')
    fail('not_allowed', { problem: { zh: '文章还没有正文', en: 'the article has no text yet' } })
}

/** An intent that leads to an article or flow which is not there could be recognised, but never answered. */
async function refuseDeadEnd(ctx: InTx, outcome: Outcome): Promise<void> {
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
