import { verb } from '../../kernel/verb.ts'
import { announceWaiting, happened, sealPhone, updateEntry } from './internal.ts'
import { sayTo } from './texts.ts'
import { placeAfter, waitingEntry } from './waiting-entry.ts'

export const callBack = verb({
  name: 'routing.callBack',
  summary: 'A waiting customer asks to be called back: the number is sealed, the task keeps the place in the queue',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, phone }) {
    const { row, entry } = await waitingEntry(ctx, conversation)
    const keys = await ctx.services.keys.customer(ctx.tx, entry.customer_id)
    await updateEntry(ctx.tx, entry.id, {
      kind: 'callback',
      customer: 'here',
      phone: sealPhone(keys, entry.id, phone),
    })
    await sayTo(ctx, row, 'callBackKept')
    announceWaiting(ctx, entry)
    ctx.emit('handover.deferred', conversation, { ...happened(ctx, entry), to: 'callback' })
    ctx.note(conversation)
    return placeAfter(ctx, conversation)
  },
})
