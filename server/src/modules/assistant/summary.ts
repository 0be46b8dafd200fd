import { Triage } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { conversationRow, readMessages } from '../conversations/index.ts'
import { summarise } from './summarise.ts'
import { lastHandover } from './turns.ts'

const LOOK_BACK = 100

export const summary = verb({
  name: 'assistant.summary',
  summary: 'A few words on the conversation so far, personal information masked',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const row = await conversationRow(ctx, conversation)
    const { rows } = await readMessages(ctx, { conversation, limit: LOOK_BACK })
    const triage = Triage.nullable().parse(row.triage)
    const reason = await lastHandover(ctx, conversation)
    return { text: summarise({ messages: rows, language: ctx.language, triage, reason }) }
  },
})
