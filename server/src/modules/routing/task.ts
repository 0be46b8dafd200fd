import type { EntryKind } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { liveEntry } from './internal.ts'

export const task = verb({
  name: 'routing.task',
  summary: 'What is to be done in a conversation: talk, answer a message that was left, or call back',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { id } = await conversationRow(ctx, conversation)
    const entry = await liveEntry(ctx.tx, id)
    return entry ? { kind: entry.kind as EntryKind } : null
  },
})
