import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { placeOfConversation } from '../routing/index.ts'
import { findReach, sealPhone } from './internal.ts'
import { MOST_NUMBERS } from './rules.ts'
import { waysOf } from './ways.ts'

export const byText = verb({
  name: 'reach.byText',
  summary: 'A waiting customer leaves a number: texted with a link now, at their turn, and when they were answered',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, phone }) {
    const row = await conversationRow(ctx, conversation, true)
    const before = await findReach(ctx, row.id, true)
    const { texts } = await waysOf(ctx, row.id)
    if (!texts) return fail('not_allowed', { problem: { zh: '没有接入短信', en: 'no text messages are connected' } })
    if (!(await placeOfConversation(ctx, row.id)))
      return fail('not_allowed', { problem: { zh: '您不在排队中', en: 'you are not waiting' } })
    const numbers = (before?.numbers ?? 0) + 1
    if (numbers > MOST_NUMBERS) return fail('rate_limited')
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    const left = { phone: sealPhone(keys, row.id, phone), numbers, told_seq: row.last_seq, at: ctx.now() }
    await ctx.db
      .insertInto('reaches')
      .values({
        ...{ tenant_id: ctx.tenant, conversation_id: row.id, customer_id: row.customer_id, texts: 0 },
        ...left,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(left))
      .execute()
    ctx.emit('reach.due', row.id, { conversation: row.id, why: 'kept', seq: row.last_seq })
    ctx.note(row.id, { numbers })
    return { texts, given: true }
  },
})
