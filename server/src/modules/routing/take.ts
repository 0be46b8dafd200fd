import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { assign, conversationRow, presentOne } from '../conversations/index.ts'
import { changeLoad, lockAgents } from '../workforce/index.ts'
import { currentEntry, firstEntry } from './enqueue.ts'
import { endOffer, liveOffer } from './entries.ts'
import { assignEntry } from './give.ts'
import { agentOf } from './offers-of.ts'

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
    const offer = entry.state === 'offered' ? await liveOffer(ctx, entry) : undefined
    const own = offer?.agent_id === agent.id
    if (offer) await endOffer(ctx, offer, own ? 'accepted' : 'taken')
    if (offer) await lockAgents(ctx.tx, [agent.id, offer.agent_id])
    await changeLoad(ctx, agent.id, own ? { load: 1, reserved: -1 } : { load: 1, overCap: true })
    if (offer && !own) await changeLoad(ctx, offer.agent_id, { reserved: -1 })
    const after = await assign(ctx, {
      conversation: row.id,
      to: { kind: 'agent', ...agent },
      notice: { kind: 'notice', notice: 'assigned', name: agent.name },
    })
    await assignEntry(ctx, entry, agent.id)
    ctx.note(row.id)
    return presentOne(ctx, after)
  },
})
