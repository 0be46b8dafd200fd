import type { InTx } from '../../../kernel/context.ts'
import { authorOf } from '../internal.ts'
import type { ReplyContent } from './contents.ts'
import { insertBrought } from './insert.ts'
import type { Planned } from './planned.ts'

/** Carries a plan out: published at once, as the pack was when it was installed. */
export async function carryOut(ctx: InTx, plan: readonly Planned[]): Promise<void> {
  const added = plan.flatMap(({ kind, key, step }) => (step.do === 'add' ? [{ kind, key, content: step.content }] : []))
  await insertBrought(ctx, added, authorOf(ctx))
  for (const item of plan) await (item.kind === 'reply' ? changeReply(ctx, item) : changeItem(ctx, item))
}

async function changeItem(ctx: InTx, { own, step }: Planned): Promise<void> {
  if (!own?.id || (step.do !== 'change' && step.do !== 'retire')) return
  const now = new Date(ctx.services.clock.now())
  const item = ctx.tx.db.updateTable('knowledge_items').where('tenant_id', '=', ctx.tenant).where('id', '=', own.id)
  if (step.do === 'retire') {
    await item.set({ retired_at: now, updated_at: now }).execute()
    return
  }
  const [version, content] = [own.version + 1, JSON.stringify(step.content)]
  await ctx.tx.db
    .insertInto('knowledge_versions')
    .values({ tenant_id: ctx.tenant, item_id: own.id, version, content, by: authorOf(ctx), at: now })
    .execute()
  await item.set({ version, content, updated_at: now }).execute()
}

async function changeReply(ctx: InTx, { key, step }: Planned): Promise<void> {
  if (step.do === 'retire') {
    await ctx.tx.db
      .deleteFrom('knowledge_replies')
      .where('tenant_id', '=', ctx.tenant)
      .where('shortcut', '=', key)
      .execute()
  }
  if (step.do !== 'change') return
  const { title, text } = step.content as ReplyContent
  await ctx.tx.db
    .updateTable('knowledge_replies')
    .set({ title: JSON.stringify(title), text: JSON.stringify(text) })
    .where('tenant_id', '=', ctx.tenant)
    .where('shortcut', '=', key)
    .execute()
}
