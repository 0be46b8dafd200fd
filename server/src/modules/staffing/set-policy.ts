import { verb } from '../../kernel/verb.ts'
import { beginWatch } from './on-call/watch.ts'
import { policyOf } from './policy.ts'

export const setPolicy = verb({
  name: 'staffing.setPolicy',
  summary: 'Change what staffing aims at; what is left out stays',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, change) {
    const next = { ...(await policyOf(ctx.tx)), ...change }
    const policy = JSON.stringify(next)
    await ctx.db
      .insertInto('staffing_policies')
      .values({ tenant_id: ctx.tenant, policy })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ policy }))
      .execute()
    if (next.onCall.enabled) await beginWatch(ctx)
    ctx.note(ctx.tenant, change)
    return next
  },
})
