import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { assign, conversationRow, presentOne } from '../conversations/index.ts'
import { changeLoad } from '../workforce/index.ts'
import { endOffer, liveOffer } from './entries.ts'
import { assignEntry } from './give.ts'
import { lockLiveEntry } from './internal.ts'
import { agentOf, ownOffer } from './offers-of.ts'

export const accept = verb({
  name: 'routing.accept',
  summary: 'Take the conversation that was offered',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, input) {
    const agent = agentOf(ctx)
    const named = await ownOffer(ctx, input.offer)
    // One flight, in this order: conversation before entry, and the offer once both are locked.
    const [row, entry, offer] = await Promise.all([
      conversationRow(ctx, named.conversation_id, true),
      lockLiveEntry(ctx.tx, named.conversation_id),
      liveOffer(ctx, { id: named.entry_id }),
    ])
    if (!entry || offer?.id !== input.offer) {
      return fail(row.assignee_kind === 'agent' && row.assignee_id !== agent.id ? 'taken' : 'over')
    }
    if (row.status !== 'open' || row.episode_id !== entry.episode_id) return fail('closed')
    await endOffer(ctx, offer, 'accepted')
    const after = await assign(ctx, {
      conversation: row.id,
      locked: row,
      to: { kind: 'agent', ...agent },
      expect: { assignee: 'queue' },
      notice: { kind: 'notice', notice: 'assigned', name: agent.name },
    })
    await assignEntry(ctx, entry, { agent: agent.id, held: entry.held, why: offer.why })
    // The agent last: offers and ends of other conversations wait for it.
    await changeLoad(ctx, agent.id, { load: entry.held, reserved: -entry.held })
    ctx.note(row.id, { offer: offer.id })
    return presentOne(ctx, after)
  },
})
