import { ArticleContent } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import { tellConsoles } from '../internal.ts'
import type { ItemRow } from '../rows.ts'
import { nextStage, type Stage } from './rules.ts'

const KIND = 'knowledge.expiry'

/**
 * Watches over the validity of what has just been published, in the place of what was watched before.
 * @param told what has been announced of this end already
 */
export async function watchExpiry(
  ctx: InTx,
  item: string,
  validUntil: string | null,
  told: Stage | null = null,
): Promise<void> {
  const now = ctx.services.clock.now()
  const next = validUntil === null ? null : nextStage(Date.parse(validUntil), now, told)
  if (!next) return clearDeadline(ctx.tx, KIND, item)
  const payload = { stage: next.stage }
  await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: item, dueAt: new Date(next.at), payload })
}

/** Announces that an article will soon be, or now is, no longer an answer. */
export const expiry: DeadlineKind = {
  kind: KIND,
  async run(ctx, item, payload) {
    const row = await publishedArticle(ctx, item)
    const validUntil = row && ArticleContent.parse(row.content).validUntil
    if (!validUntil) return
    const stage = payload.stage as Stage
    ctx.tx.emit('knowledge.expiring', item, { article: item, stage, validUntil })
    tellConsoles(ctx)
    await watchExpiry(ctx, item, validUntil, stage)
  },
}

const publishedArticle = (ctx: InTx, item: string): Promise<ItemRow | undefined> =>
  ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', item)
    .where('version', '>', 0)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
