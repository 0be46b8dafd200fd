import { verb } from '../../kernel/verb.ts'
import { readMessages } from './read-messages.ts'

export const messages = verb({
  name: 'conversations.messages',
  summary: 'Messages of a conversation in order, after or before a seq',
  scope: 'conversation:read',
  effect: 'read',
  run: (ctx, input) => readMessages(ctx, input),
})
