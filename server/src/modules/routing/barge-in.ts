import { verb } from '../../kernel/verb.ts'
import { append } from '../conversations/index.ts'
import { agentOf } from './offers-of.ts'
import { announceAct, openRow } from './supervise.ts'

export const bargeIn = verb({
  name: 'routing.bargeIn',
  summary: 'A supervisor writes to the customer as a third party; whoever has the conversation keeps it',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { conversation, text }) {
    const self = agentOf(ctx)
    const row = await openRow(ctx, conversation)
    const { message } = await append(ctx, {
      conversation: row.id,
      author: { kind: 'agent', ...self },
      body: { kind: 'text', text },
    })
    announceAct(ctx, row, 'barge_in', self.id)
    ctx.note(row.id)
    return message
  },
})
