import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { policyOf } from './internal.ts'
import { contradiction } from './rules.ts'

export const alarmPolicy = verb({
  name: 'supervision.alarmPolicy',
  summary: 'When the floor of this tenant is alarmed',
  scope: 'workforce:read',
  effect: 'read',
  run: (ctx) => policyOf(ctx.tx),
})

export const setAlarmPolicy = verb({
  name: 'supervision.setAlarmPolicy',
  summary: 'Changes when the floor is alarmed; what is left out stays',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, change) {
    const next = { ...(await policyOf(ctx.tx)), ...change }
    const wrong = contradiction(next)
    if (wrong) fail('bad_input', { problem: `${wrong}.clear` })
    const policy = JSON.stringify(next)
    await ctx.db
      .insertInto('alarm_policies')
      .values({ tenant_id: ctx.tenant, policy })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ policy }))
      .execute()
    ctx.note(ctx.tenant, change)
    return next
  },
})
