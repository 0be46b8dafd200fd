import { changePolicy } from '../../kernel/policy.ts'
import { verb } from '../../kernel/verb.ts'
import { beginWatch } from './on-call/watch.ts'
import { policyOf } from './policy.ts'

export const setPolicy = verb({
  name: 'staffing.setPolicy',
  summary: 'Change what staffing aims at; what is left out stays',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, change) {
    const next = await changePolicy(ctx.tx, 'staffing_policies', policyOf, (now) => ({ ...now, ...change }))
    if (next.onCall.enabled) await beginWatch(ctx)
    ctx.note(ctx.tenant, change)
    return next
  },
})
