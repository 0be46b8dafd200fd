import { verb } from '../../kernel/verb.ts'
import { bumpRevision, itemOrThrow, tellConsoles } from './internal.ts'

export const retire = verb({
  name: 'knowledge.retire',
  summary: 'Takes an article, intent or flow out of use; its versions stay readable',
  scope: 'knowledge:review',
  effect: 'write',
  destructive: true,
  async run(ctx, { kind, id }) {
    const row = await itemOrThrow(ctx, kind, id, true)
    await ctx.db
      .updateTable('knowledge_items')
      .set({ retired_at: ctx.now(), updated_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    if (row.version > 0) await bumpRevision(ctx)
    else tellConsoles(ctx)
    ctx.note(row.id, { key: row.key })
    return { ok: true as const }
  },
})
