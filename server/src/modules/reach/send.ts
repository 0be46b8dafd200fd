import type { EventPayload, Notice, NotifyPort } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { linkTo } from '../channels/index.ts'
import { conversationRow } from '../conversations/index.ts'
import { personalPorts } from '../staffing/index.ts'
import { findTenant } from '../tenants/index.ts'
import { lookLater } from './away.ts'
import { findReach, openPhone } from './internal.ts'
import { isDue, RETRY_MS } from './rules.ts'
import { noticeOf } from './texts.ts'

type Due = EventPayload<'reach.due'>

/** Sends the text that is due; on the next way where one does not go through, later where none does. No transaction is open meanwhile. */
export async function send(ctx: Context, due: Due): Promise<void> {
  const { log } = ctx.services
  const ready = await inTransaction(ctx, (inner) => prepare(inner, due))
  if (!ready) return
  for (const port of ready.ports) {
    const answer = await port.send(ready.notice)
    if (answer.ok) return
    log.warn({ failure: answer.failure.code }, 'a text to a customer did not go through')
  }
  await inTransaction(ctx, (inner) => takeBack(inner, due, ready.toldBefore))
}

/** It counts as sent from here on: a crash meanwhile costs a text rather than sending it twice. */
async function prepare(
  ctx: InTx,
  { conversation, why, seq }: Due,
): Promise<{ ports: NotifyPort[]; notice: Notice; toldBefore: number } | null> {
  const reach = await findReach(ctx, conversation, true)
  if (!reach || !isDue(reach, why, seq)) return null
  const row = await conversationRow(ctx, conversation)
  const keys = await ctx.services.keys.customers(ctx.tx, [reach.customer_id])
  const phone = openPhone(keys.get(reach.customer_id), reach)
  const ports = await personalPorts(ctx)
  if (phone === null || ports.length === 0) return null
  await setTold(ctx, conversation, { texts: reach.texts + 1, told_seq: Math.max(seq, reach.told_seq) })
  const { url } = await linkTo(ctx, conversation)
  const { name: organisation } = await findTenant(ctx.tx.db, ctx.tenant)
  const language = row.language === 'en' ? 'en' : 'zh'
  return { ports, notice: noticeOf(language, { why, organisation, url, phone }), toldBefore: reach.told_seq }
}

/** None went through: tried again later. The text stays counted, so that this ends. */
async function takeBack(ctx: InTx, due: Due, told_seq: number): Promise<void> {
  await setTold(ctx, due.conversation, { told_seq })
  await lookLater(ctx, { ...due, afterMs: RETRY_MS })
}

const setTold = (ctx: InTx, conversation: string, told: { texts?: number; told_seq: number }) =>
  ctx.tx.db
    .updateTable('reaches')
    .set(told)
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .execute()
