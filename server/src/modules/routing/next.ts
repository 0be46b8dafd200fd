import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow, presentOne } from '../conversations/index.ts'
import { hasRoom, lockAgents, weightFor } from '../workforce/index.ts'
import { keepingFor } from './calls.ts'
import { currentEntry } from './enqueue.ts'
import { lookAt, takeableBy } from './find.ts'
import { agentOf } from './offers-of.ts'
import { seize } from './seize.ts'

export const next = verb({
  name: 'routing.next',
  summary: 'Fetch the first conversation of the queue that I may take and have room for',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx) {
    const agent = agentOf(ctx)
    const { takeable, calls } = await lookAt(ctx, [agent.id], [])
    const { kept } = await keepingFor(ctx, calls, 0)
    const mine = kept.has(agent.id) ? await takeableBy(ctx, [agent.id], kept) : takeable
    for (const { conversation_id, customer } of mine) {
      if (customer !== 'here') continue
      const row = await conversationRow(ctx, conversation_id, true)
      const entry = await currentEntry(ctx, row)
      // Somebody else was faster.
      if (entry?.state !== 'waiting') continue
      const [self] = await lockAgents(ctx.tx, [agent.id])
      if (!self) return fail('not_found')
      if (self.presence !== 'online' || !hasRoom(self, weightFor(entry.weight, self))) return null
      ctx.note(row.id)
      return presentOne(ctx, await seize(ctx, row, entry, { ...agent, because: 'fetched' }))
    }
    return null
  },
})
