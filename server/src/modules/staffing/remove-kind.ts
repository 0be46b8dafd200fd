import { verb } from '../../kernel/verb.ts'
import { findKind } from './kinds.ts'

export const removeKind = verb({
  name: 'staffing.removeKind',
  summary: 'Plan no more shifts of this kind',
  scope: 'staffing:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { kind }) {
    await findKind(ctx, kind)
    await ctx.db
      .updateTable('staffing_kinds')
      .set({ removed: true })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', kind)
      .execute()
    ctx.note(kind)
    return { ok: true as const }
  },
})
