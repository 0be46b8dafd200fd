import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { liveOffer, requeue } from './entries.ts'
import { lockLiveEntry } from './internal.ts'
import { ownOffer } from './offers-of.ts'

export const decline = verb({
  name: 'routing.decline',
  summary: 'Refuse an offer: it goes on to somebody else',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, input) {
    const named = await ownOffer(ctx, input.offer)
    const entry = await lockLiveEntry(ctx.tx, named.conversation_id)
    const offer = entry && (await liveOffer(ctx, entry))
    if (!entry || offer?.id !== input.offer) return fail('over')
    await requeue(ctx, entry, offer, 'declined')
    ctx.note(entry.conversation_id, { offer: offer.id })
    return { ok: true as const }
  },
})
