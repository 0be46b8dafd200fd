import { changePolicy } from '../../kernel/policy.ts'
import { verb } from '../../kernel/verb.ts'
import { policyOf, tellPages } from './internal.ts'

export const setPolicy = verb({
  name: 'quality.setPolicy',
  summary: 'Changes how quality is inspected; windows of appeal that have begun stay as they are',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, change) {
    const next = await changePolicy(ctx.tx, 'quality_policies', policyOf, (now) => ({ ...now, ...change }))
    tellPages(ctx)
    ctx.note(ctx.tenant, change)
    return next
  },
})
