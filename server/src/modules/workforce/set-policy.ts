import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { POLICY_CHANGED, storedPolicy } from './policy.ts'

export const setPolicy = verb({
  name: 'workforce.setPolicy',
  summary: 'Change how this tenant serves; what is left out stays',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, change) {
    const next = { ...(await storedPolicy(ctx.tx)), ...change }
    if (next.remindSeconds !== null && next.closeSeconds !== null && next.closeSeconds <= next.remindSeconds) {
      fail('bad_input', { problem: 'closeSeconds' })
    }
    const policy = JSON.stringify(next)
    await ctx.db
      .insertInto('service_policies')
      .values({ tenant_id: ctx.tenant, policy })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ policy }))
      .execute()
    ctx.tx.afterCommit(() => ctx.services.bus.publish(POLICY_CHANGED, { tenant: ctx.tenant }))
    ctx.emit('service.changed', ctx.tenant, {})
    ctx.note(ctx.tenant, change)
    return next
  },
})
