import { verb } from '../../kernel/verb.ts'
import { readTurn } from './turns.ts'

export const why = verb({
  name: 'assistant.why',
  summary: 'The reasoning kept with one AI message',
  scope: 'conversation:read',
  effect: 'read',
  run: (ctx, { message }) => readTurn(ctx, message),
})
