import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow, presentOne } from '../conversations/index.ts'
import { currentEntry, firstEntry } from './enqueue.ts'
import { agentOf } from './offers-of.ts'
import { seize } from './seize.ts'

export const take = verb({
  name: 'routing.take',
  summary: 'Take a waiting conversation without an offer, or one from the bot, even beyond the own capacity',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { conversation }) {
    const agent = agentOf(ctx)
    const row = await conversationRow(ctx, conversation, true)
    if (row.status !== 'open') return fail('closed')
    if (row.assignee_id === agent.id) return presentOne(ctx, row)
    if (row.assignee_kind === 'agent') return fail('taken')
    const entry = (await currentEntry(ctx, row)) ?? (await firstEntry(ctx, row))
    const after = await seize(ctx, row, entry, { ...agent, because: 'taken' })
    ctx.note(row.id)
    return presentOne(ctx, after)
  },
})
