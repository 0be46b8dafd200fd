import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { announceWaiting, happened, updateEntry } from './internal.ts'
import { sayTo } from './texts.ts'
import { placeAfter, waitingEntry } from './waiting-entry.ts'

export const keepPlace = verb({
  name: 'routing.keepPlace',
  summary: 'A waiting customer goes and keeps the place: told in the thread when it is their turn',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation }) {
    const { row, entry } = await waitingEntry(ctx, conversation)
    // Somebody is about to answer: there is nothing to wait for elsewhere.
    if (entry.state === 'offered')
      return fail('not_allowed', { problem: { zh: '客服即将接入', en: 'an agent is about to answer' } })
    if (entry.customer !== 'here') return placeAfter(ctx, conversation)
    await updateEntry(ctx.tx, entry.id, { customer: 'later', kind: 'chat' })
    await sayTo(ctx, row, 'placeKept')
    announceWaiting(ctx, entry)
    ctx.emit('handover.deferred', conversation, { ...happened(ctx, entry), to: 'place' })
    ctx.note(conversation)
    return placeAfter(ctx, conversation)
  },
})
