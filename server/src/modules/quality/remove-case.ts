import { verb } from '../../kernel/verb.ts'
import { caseOrThrow } from './cases-of.ts'
import { tellPages } from './internal.ts'

export const removeCase = verb({
  name: 'quality.removeCase',
  summary: 'Takes a case out of the library; the conversation stays',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { case: id }) {
    await caseOrThrow(ctx, id)
    await ctx.db.deleteFrom('quality_cases').where('tenant_id', '=', ctx.tenant).where('id', '=', id).execute()
    tellPages(ctx)
    ctx.note(id)
    return { ok: true as const }
  },
})
