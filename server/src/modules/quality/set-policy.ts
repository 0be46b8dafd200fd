import { verb } from '../../kernel/verb.ts'
import { policyOf, tellPages } from './internal.ts'

export const setPolicy = verb({
  name: 'quality.setPolicy',
  summary: 'Changes how quality is inspected; windows of appeal that have begun stay as they are',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, change) {
    const next = { ...(await policyOf(ctx.tx)), ...change }
    const policy = JSON.stringify(next)
    await ctx.db
      .insertInto('quality_policies')
      .values({ tenant_id: ctx.tenant, policy })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ policy }))
      .execute()
    tellPages(ctx)
    ctx.note(ctx.tenant, change)
    return next
  },
})
