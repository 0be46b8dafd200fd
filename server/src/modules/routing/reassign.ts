import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { presentOne } from '../conversations/index.ts'
import { listAgents } from '../workforce/index.ts'
import { agentOf } from './offers-of.ts'
import { announceAct, giveTo, openRow } from './supervise.ts'

export const reassign = verb({
  name: 'routing.reassign',
  summary: 'A supervisor gives a conversation to an agent who is there, without an offer',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { conversation, agent, note }) {
    const self = agentOf(ctx)
    const row = await openRow(ctx, conversation, note ? { by: self, text: note } : undefined)
    const [to] = await listAgents(ctx.tx, [agent])
    if (!to) return fail('not_found')
    const after = await giveTo(ctx, row, { id: to.id, name: to.name, because: 'given' })
    announceAct(ctx, row, 'reassign', self.id)
    ctx.note(row.id, { to: agent, from: row.assignee_id ?? row.assignee_kind })
    return presentOne(ctx, after)
  },
})
