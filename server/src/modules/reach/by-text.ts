import { sql } from 'kysely'
import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { placeOfConversation } from '../routing/index.ts'
import { findReach, sealPhone } from './internal.ts'
import { DAY_MS, MOST_NUMBERS, NUMBER_A_DAY } from './rules.ts'
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
    const phone_index = await freeToText(ctx, row.id, phone)
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    const left = { phone: sealPhone(keys, row.id, phone), phone_index, numbers, told_seq: row.last_seq, at: ctx.now() }
    await ctx.db
      .insertInto('reaches')
      .values({
        tenant_id: ctx.tenant,
        conversation_id: row.id,
        customer_id: row.customer_id,
        texts: 0,
        ...left,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(left))
      .execute()
    ctx.emit('reach.due', row.id, { conversation: row.id, why: 'kept', seq: row.last_seq })
    ctx.note(row.id, { numbers })
    return { texts, given: true }
  },
})

/**
 * The blind index of a number that few others left lately.
 * @throws rate_limited
 */
async function freeToText(ctx: VerbContext, conversation: string, phone: string): Promise<string> {
  const index = (await ctx.services.keys.tenant(ctx.tx)).blind('phone', phone)
  // Two who leave the same number at once are counted one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${index}, 0))`.execute(ctx.db)
  const { others } = await ctx.db
    .selectFrom('reaches')
    .select((eb) => eb.fn.countAll<number>().as('others'))
    .where('tenant_id', '=', ctx.tenant)
    .where('phone_index', '=', index)
    .where('conversation_id', '<>', conversation)
    .where('at', '>', new Date(ctx.now().getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  return others < NUMBER_A_DAY ? index : fail('rate_limited')
}
