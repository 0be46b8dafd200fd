import { bareVerb } from '../../kernel/verb.ts'
import { askAudited } from './audited.ts'

export const cancelOrder = bareVerb({
  name: 'commerce.cancelOrder',
  summary: 'Cancels a whole order at the shop before it is shipped; the same request id cancels once',
  scope: 'commerce:write',
  effect: 'write',
  destructive: true,
  run: (ctx, { conversation, ...request }) =>
    askAudited(ctx, 'commerce.cancelOrder', { ...request, conversation }, (port) => port.cancelOrder(request)),
})
