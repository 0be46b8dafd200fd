import { verb } from '../../kernel/verb.ts'
import { policyOf } from './policy.ts'

export const policy = verb({
  name: 'staffing.policy',
  summary: 'What staffing aims at: targets, chats at once, rest, swaps, calling people in',
  scope: 'staffing:read',
  effect: 'read',
  run: (ctx) => policyOf(ctx.tx),
})
