import { bareVerb } from '../../kernel/verb.ts'
import { askAudited } from './audited.ts'

export const requestRefund = bareVerb({
  name: 'commerce.requestRefund',
  summary: 'Files a refund request at the shop; the same request id files one',
  scope: 'commerce:write',
  effect: 'write',
  destructive: true,
  run: (ctx, { conversation, ...request }) =>
    askAudited(ctx, 'commerce.requestRefund', { ...request, conversation }, (port) => port.requestRefund(request)),
})
