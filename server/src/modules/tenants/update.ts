import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findTenant, TENANT_CHANGED } from './internal.ts'
import { isWithin } from './networks.ts'
import { changePolicies, problemOfHours } from './policies.ts'

export const update = verb({
  name: 'tenants.update',
  summary: 'Change the name, policies or opening hours of the current tenant',
  scope: 'tenant:write',
  effect: 'write',
  async run(ctx, input) {
    const before = await findTenant(ctx.db, ctx.tenant, true)
    const problem = input.hours && problemOfHours(input.hours)
    if (problem) fail('bad_input', { problem: `hours: ${problem}` })
    const after = {
      ...before,
      name: input.name ?? before.name,
      policies: changePolicies(before.policies, input.policies ?? {}),
      hours: input.hours ?? before.hours,
    }
    // Nobody locks themself out.
    if (ctx.ip !== null && !isWithin(after.policies.adminNetworks, ctx.ip))
      fail('not_allowed', {
        problem: {
          zh: `您现在的地址 ${ctx.ip} 不在其中，保存后您自己就进不来了`,
          en: `your own address ${ctx.ip} is not among the networks: you would lock yourself out`,
        },
      })
    await ctx.db
      .updateTable('tenants')
      .set({ name: after.name, policies: JSON.stringify(after.policies), hours: JSON.stringify(after.hours) })
      .where('tenant_id', '=', ctx.tenant)
      .execute()
    ctx.tx.afterCommit(() => ctx.services.bus.publish(TENANT_CHANGED, { tenant: ctx.tenant }))
    ctx.note(ctx.tenant, { policies: after.policies })
    return after
  },
})
