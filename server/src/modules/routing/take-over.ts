import { verb } from '../../kernel/verb.ts'
import { presentOne } from '../conversations/index.ts'
import { agentOf } from './offers-of.ts'
import { announceAct, giveTo, openRow } from './supervise.ts'

export const takeOver = verb({
  name: 'routing.takeOver',
  summary: 'A supervisor takes a conversation from whoever has it: the AI, the queue or an agent',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { conversation, note }) {
    const self = agentOf(ctx)
    const row = await openRow(ctx, conversation, note ? { by: self, text: note } : undefined)
    const after = await giveTo(ctx, row, { ...self, because: 'took_over' })
    announceAct(ctx, row, 'take_over', self.id)
    ctx.note(row.id, { from: row.assignee_id ?? row.assignee_kind })
    return presentOne(ctx, after)
  },
})
