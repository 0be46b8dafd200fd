import type { InTx } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import type { Posted } from './internal.ts'

const FLOW_WAIT = 'flow.wait'

/** From now so many minutes for the customer to answer. A later message makes it void: the epoch has moved on then. */
export async function waitForReply(ctx: InTx, { conversation, epoch }: Posted, minutes: number): Promise<void> {
  const dueAt = new Date(ctx.services.clock.now() + minutes * 60_000)
  await setDeadline(ctx.tx, ctx.services, { kind: FLOW_WAIT, key: conversation, dueAt, payload: { epoch } })
}

/** Announced, since a flow may call tools when it goes on, and those are not called inside a transaction. */
export const flowWait: DeadlineKind = {
  kind: FLOW_WAIT,
  async run(ctx, conversation, { epoch }) {
    ctx.tx.emit('flow.unanswered', conversation, { conversation, epoch: Number(epoch) })
  },
}
