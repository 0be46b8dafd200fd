import { IntentContent, type PackItemKind } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { tellConsoles } from './internal.ts'
import { saveReply } from './save-reply.ts'
import type { Content } from './schema.ts'
import { checkTeachable } from './teachable.ts'
import type { PackContent, ReplyContent } from './upgrade/contents.ts'

export const settlePackItem = verb({
  name: 'knowledge.settlePackItem',
  summary: 'Takes what the pack has where the tenant has its own, as a draft; or leaves it as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { kind, key, take }) {
    const row = await ctx.db
      .updateTable('knowledge_pack_items')
      .set({ kept: null })
      .where('tenant_id', '=', ctx.tenant)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('kept', 'is not', null)
      .returning('content')
      .executeTakeFirst()
    if (!row) return fail('not_found')
    if (take) await takeOver(ctx, kind, key, row.content ?? fail('not_found'))
    tellConsoles(ctx)
    ctx.note(key, { kind, take })
    return { ok: true as const }
  },
})

/** A draft that somebody works on is not written over, and what is deleted stays so. */
async function takeOver(ctx: InTx, kind: PackItemKind, key: string, content: PackContent): Promise<void> {
  if (kind === 'reply') {
    await saveReply(ctx, { shortcut: key, ...(content as ReplyContent) })
    return
  }
  const own = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['id', 'content', 'draft', 'retired_at'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  if (own?.draft || own?.retired_at)
    fail('conflict', { problem: { zh: `「${key}」另有草稿，或已下线`, en: `“${key}” has a draft, or was retired` } })
  if (kind === 'intent') {
    const before = own?.content ? [IntentContent.parse(own.content)] : []
    await checkTeachable(ctx, IntentContent.parse(content), before)
  }
  await saveDraft(ctx, { kind, key, content: content as Content, ...(own && { id: own.id }) })
}
