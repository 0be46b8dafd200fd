import { verb } from '../../kernel/verb.ts'
import { storedPolicy } from './policy.ts'

export const policy = verb({
  name: 'workforce.policy',
  summary: 'How this tenant serves: offers, wrap-up, silence, lanes, weights, overflow',
  scope: 'workforce:read',
  effect: 'read',
  run: (ctx) => storedPolicy(ctx.tx),
})
