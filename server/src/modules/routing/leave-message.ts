import { verb } from '../../kernel/verb.ts'
import { append } from '../conversations/index.ts'
import { announceWaiting, happened, updateEntry } from './internal.ts'
import { sayTo } from './texts.ts'
import { placeAfter, waitingEntry } from './waiting-entry.ts'

export const leaveMessage = verb({
  name: 'routing.leaveMessage',
  summary: 'A waiting customer leaves a message instead: it keeps the place and is answered in the thread',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, text }) {
    const { row, entry } = await waitingEntry(ctx, conversation)
    await append(ctx, {
      conversation,
      author: { kind: 'customer', id: row.customer_id },
      body: { kind: 'text', text },
    })
    await updateEntry(ctx.tx, entry.id, { kind: 'message', customer: 'here' })
    await sayTo(ctx, row, 'messageKept')
    announceWaiting(ctx, entry)
    ctx.emit('handover.deferred', conversation, { ...happened(ctx, entry), to: 'message' })
    ctx.note(conversation)
    return placeAfter(ctx, conversation)
  },
})
