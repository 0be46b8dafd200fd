import type { EventPayload } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { placeOfConversation } from '../routing/index.ts'
import { lookLater, lookNoMore } from './away.ts'
import { findReach } from './internal.ts'
import { AWAY_MS } from './rules.ts'
import { send } from './send.ts'

type Posted = EventPayload<'message.posted'>

/** Who left a number and went is told of their turn at once, and of an answer that did not find them. */
export const onEvents = reactor({
  name: 'reach',
  takes: {
    'message.posted': (ctx, { payload }) => heard(ctx, payload),
    'reach.due': (ctx, { payload }) => send(ctx, payload),
  },
})

async function heard(ctx: Context, posted: Posted): Promise<void> {
  const { author, conversation, seq } = posted
  if (!posted.public || author === 'bot') return
  await inTransaction(ctx, async (inner) => {
    if (!(await findReach(inner, conversation))) return
    if (author === 'customer') await lookNoMore(inner, conversation)
    else if (author === 'agent') await lookLater(inner, { conversation, why: 'answer', seq, afterMs: AWAY_MS })
    else if (await isCalled(inner, conversation))
      inner.tx.emit('reach.due', conversation, { conversation, why: 'turn', seq })
  })
}

const isCalled = async (ctx: InTx, conversation: string): Promise<boolean> =>
  (await placeOfConversation(ctx, conversation))?.customer === 'called'
