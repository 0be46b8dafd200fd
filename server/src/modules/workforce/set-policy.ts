import type { ServicePolicy } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { changePolicy } from '../../kernel/policy.ts'
import { verb } from '../../kernel/verb.ts'
import { POLICY_CHANGED, storedPolicy } from './policy.ts'

export const setPolicy = verb({
  name: 'workforce.setPolicy',
  summary: 'Change how this tenant serves; what is left out stays',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, change) {
    const next = await changePolicy(ctx.tx, 'service_policies', storedPolicy, (now) => sound({ ...now, ...change }))
    ctx.tx.afterCommit(() => ctx.services.bus.publish(POLICY_CHANGED, { tenant: ctx.tenant }))
    ctx.emit('service.changed', ctx.tenant, {})
    ctx.note(ctx.tenant, change)
    return next
  },
})

function sound(policy: ServicePolicy): ServicePolicy {
  const { remindSeconds, closeSeconds } = policy
  if (remindSeconds !== null && closeSeconds !== null && closeSeconds <= remindSeconds)
    fail('bad_input', { problem: 'closeSeconds' })
  return policy
}
