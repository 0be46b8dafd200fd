import type { AlarmPolicy } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { changePolicy } from '../../kernel/policy.ts'
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
    const next = await changePolicy(ctx.tx, 'alarm_policies', policyOf, (now) => sound({ ...now, ...change }))
    ctx.note(ctx.tenant, change)
    return next
  },
})

function sound(policy: AlarmPolicy): AlarmPolicy {
  const wrong = contradiction(policy)
  return wrong ? fail('bad_input', { problem: `${wrong}.clear` }) : policy
}
