import { verb } from '../../kernel/verb.ts'
import { conversationRow, presentOne } from './internal.ts'

export const get = verb({
  name: 'conversations.get',
  summary: 'One conversation',
  scope: 'conversation:read',
  effect: 'read',
  run: async (ctx, input) => presentOne(ctx, await conversationRow(ctx, input.conversation)),
})
