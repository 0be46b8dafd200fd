import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tell } from './internal.ts'
import { agentOf } from './offers-of.ts'
import { announceAct, noteOf, openRow } from './supervise.ts'

export const whisper = verb({
  name: 'routing.whisper',
  summary: 'A supervisor tells the agent something that the customer does not see',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { conversation, text }) {
    const self = agentOf(ctx)
    const row = await openRow(ctx, conversation)
    const to = row.assignee_id ?? fail('not_allowed', { problem: { zh: '没有坐席在接待', en: 'no agent has it' } })
    const { message } = await noteOf(ctx, row.id, self, text)
    tell(ctx, `agent.${to}`, { op: 'changed', what: 'inbox', id: row.id })
    announceAct(ctx, row, 'whisper', self.id)
    ctx.note(row.id, { to })
    return message
  },
})
