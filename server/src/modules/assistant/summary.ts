import { verb } from '../../kernel/verb.ts'
import { readMessages } from '../conversations/index.ts'
import { summarise } from './summarise.ts'

const LOOK_BACK = 100

export const summary = verb({
  name: 'assistant.summary',
  summary: 'A few words on the conversation so far, personal information masked',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { rows } = await readMessages(ctx, { conversation, limit: LOOK_BACK })
    return { text: summarise({ messages: rows, language: ctx.language }) }
  },
})
