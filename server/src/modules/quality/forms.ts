import { verb } from '../../kernel/verb.ts'
import { toForm } from './rows.ts'

export const forms = verb({
  name: 'quality.forms',
  summary: 'Score forms in their newest version',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('quality_forms')
      .selectAll()
      .distinctOn('id')
      .where('tenant_id', '=', ctx.tenant)
      .orderBy('id')
      .orderBy('version', 'desc')
      .execute()
    return { rows: rows.map(toForm) }
  },
})
