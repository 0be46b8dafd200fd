import { verb } from '../../kernel/verb.ts'
import { policyOf } from './internal.ts'

export const policy = verb({
  name: 'quality.policy',
  summary: 'How long results may be appealed, how much is scored twice, and the pass mark',
  scope: 'quality:own',
  effect: 'read',
  run: (ctx) => policyOf(ctx.tx),
})
