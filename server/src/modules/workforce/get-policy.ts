import { verb } from '../../kernel/verb.ts'
import { policyOf } from './policy.ts'

export const policy = verb({
  name: 'workforce.policy',
  summary: 'How this tenant serves: offers, wrap-up, silence, lanes, weights, overflow',
  scope: 'workforce:read',
  effect: 'read',
  run: (ctx) => policyOf(ctx.tx),
})
