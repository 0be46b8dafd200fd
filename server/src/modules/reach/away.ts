import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { conversationRow } from '../conversations/index.ts'
import type { Why } from './rules.ts'

const KIND = 'reach.away'

/** Looks a while later whether the customer still has to be told. */
export const lookLater = (
  ctx: InTx,
  { conversation, afterMs, ...payload }: { conversation: string; why: Why; seq: number; afterMs: number },
): Promise<void> => {
  const dueAt = new Date(ctx.services.clock.now() + afterMs)
  return setDeadline(ctx.tx, ctx.services, { kind: KIND, key: conversation, dueAt, payload })
}

export const lookNoMore = (ctx: InTx, conversation: string): Promise<void> => clearDeadline(ctx.tx, KIND, conversation)

/** What was said and has not come to the customer's page did not find them there: they get a text. */
export const awayDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, conversation, payload) {
    const { why, seq } = payload as { why: Why; seq: number }
    const row = await conversationRow(ctx, conversation)
    if (why === 'answer' && row.delivered_seq >= seq) return
    ctx.tx.emit('reach.due', conversation, { conversation, why, seq })
  },
}
