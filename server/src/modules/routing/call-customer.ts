import type { InTx } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { conversationRow } from '../conversations/index.ts'
import { policyOf } from '../workforce/index.ts'
import { announceWaiting, type EntryRow, lockLiveEntry, now, tellQueueChanged, updateEntry } from './internal.ts'
import { rankAt } from './rules.ts'
import { sayTo } from './texts.ts'

const TURN = 'routing.turn'

/** It is the turn of a customer who kept the place and went: calls them through their channel, and waits a while. */
export async function callCustomer(ctx: InTx, conversation: string): Promise<void> {
  const row = await conversationRow(ctx, conversation, true)
  const entry = await lockLiveEntry(ctx.tx, conversation)
  if (row.status !== 'open' || entry?.state !== 'waiting' || entry.customer !== 'later') return
  const { turnSeconds } = await policyOf(ctx)
  await updateEntry(ctx.tx, entry.id, { customer: 'called', calls: entry.calls + 1 })
  await sayTo(ctx, row, 'yourTurn', { minutes: Math.ceil(turnSeconds / 60) })
  const dueAt = new Date(now(ctx).getTime() + turnSeconds * 1000)
  await setDeadline(ctx.tx, ctx.services, { kind: TURN, key: conversation, dueAt })
  tellQueueChanged(ctx)
}

/** The customer wrote: whoever kept the place is there again, at the place that was kept. */
export async function customerCame(ctx: InTx, entry: EntryRow): Promise<void> {
  if (entry.customer === 'here' || entry.state !== 'waiting') return
  await updateEntry(ctx.tx, entry.id, { customer: 'here' })
  announceWaiting(ctx, entry)
  tellQueueChanged(ctx)
}

/**
 * Nobody answered the call: the customer goes to the back and keeps the thread. After the last call the conversation
 * waits as a message that was left, which an agent answers without the customer being there.
 */
export const turnDeadline: DeadlineKind = {
  kind: TURN,
  async run(ctx, conversation) {
    const row = await conversationRow(ctx, conversation, true)
    const entry = await lockLiveEntry(ctx.tx, conversation)
    if (entry?.state !== 'waiting' || entry.customer !== 'called') return
    const { turnCalls, lanes } = await policyOf(ctx)
    const last = entry.calls >= turnCalls
    const at = now(ctx)
    const boost = entry.lane === 'vip' || entry.lane === 'complaint' ? lanes[entry.lane].boostSeconds : 0
    await updateEntry(ctx.tx, entry.id, {
      ...(last ? { customer: 'here', kind: 'message' } : { customer: 'later' }),
      enqueued_at: at,
      rank_at: rankAt(at, entry.priority, boost),
    })
    await sayTo(ctx, row, last ? 'messageKept' : 'turnMissed', {})
    announceWaiting(ctx, entry)
    tellQueueChanged(ctx)
  },
}
