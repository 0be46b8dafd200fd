import { ArticleContent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { watchExpiry } from './expiry/watch.ts'
import { authorOf } from './internal.ts'
import type { ItemRow } from './rows.ts'
import type { Waiting } from './rules.ts'

/** Makes the draft the published content, keeps it as a version for ever, and watches until when it is valid. */
export async function publishDraft(ctx: InTx, row: ItemRow): Promise<number> {
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
  if (row.kind === 'article') await watchExpiry(ctx, row.id, ArticleContent.parse(row.draft).validUntil)
  return version
}

/** Neither a reviewer nor a customer can do anything with an article that says nothing. @throws not_allowed */
export function refuseEmpty(row: ItemRow): void {
  if (!hasText(row)) fail('not_allowed', { problem: { zh: '文章还没有正文', en: 'the article has no text yet' } })
}

/** What of an item with a draft decides who may publish it. */
export const waitingOf = (row: ItemRow): Waiting => ({
  state: row.state,
  author: row.draft_by,
  hasText: hasText(row),
})

/** An article without a text would be found, and say nothing. One language is enough: it is shown in both. */
function hasText({ kind, draft }: ItemRow): boolean {
  if (kind !== 'article') return true
  const { body } = ArticleContent.parse(draft)
  return body.zh.trim() !== '' || body.en.trim() !== ''
}
