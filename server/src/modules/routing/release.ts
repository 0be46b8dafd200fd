import { holds } from '../../kernel/actor.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { assign, conversationRow, presentOne } from '../conversations/index.ts'
import { currentEntry } from './enqueue.ts'
import { endEntry } from './entries.ts'
import { agentOf } from './offers-of.ts'

export const release = verb({
  name: 'routing.release',
  summary: 'Give the conversation back to the assistant',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { conversation }) {
    const agent = agentOf(ctx)
    const row = await conversationRow(ctx, conversation, true)
    if (row.status !== 'open') return fail('closed')
    if (row.assignee_kind === 'bot') return presentOne(ctx, row)
    if (row.assignee_id !== agent.id && !holds(ctx.actor, 'conversation:supervise')) return fail('stale')
    const entry = await currentEntry(ctx, row)
    if (entry) await endEntry(ctx, entry, 'released')
    const after = await assign(ctx, { conversation: row.id, to: { kind: 'bot' } })
    ctx.note(row.id)
    return presentOne(ctx, after)
  },
})
