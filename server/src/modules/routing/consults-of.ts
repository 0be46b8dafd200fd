import type { Consult, EventPayload } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { type ConversationRow, conversationRow } from '../conversations/index.ts'
import { now, tell } from './internal.ts'
import { shownById } from './present.ts'

export type ConsultRow = Selectable<Database['consults']>

/** An open consult with its conversation, both locked, the conversation first. @throws not_found, expired */
export async function openConsult(ctx: InTx, id: string): Promise<{ consult: ConsultRow; row: ConversationRow }> {
  const find = ctx.tx.db.selectFrom('consults').selectAll().where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  const named = (await find.executeTakeFirst()) ?? fail('not_found')
  const row = await conversationRow(ctx, named.conversation_id, true)
  const consult = await find.where('state', '=', 'open').forUpdate().executeTakeFirst()
  return consult ? { consult, row } : fail('over')
}

export async function endConsultAs(
  ctx: InTx,
  consult: ConsultRow,
  row: ConversationRow,
  outcome: EventPayload<'consult.ended'>['outcome'],
): Promise<void> {
  await ctx.tx.db
    .updateTable('consults')
    .set({ state: outcome, ended_at: now(ctx) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', consult.id)
    .execute()
  ctx.tx.emit('consult.ended', row.id, {
    conversation: row.id,
    episode: consult.episode_id,
    channel: row.channel_id,
    consult: consult.id,
    outcome,
    at: now(ctx).toISOString(),
  })
  tellConsult(ctx, consult)
}

/** Both agents' lists of consults are out of date. */
export function tellConsult(ctx: InTx, { from_id, to_id, id }: Pick<ConsultRow, 'from_id' | 'to_id' | 'id'>): void {
  for (const agent of [from_id, to_id]) tell(ctx, `agent.${agent}`, { op: 'changed', what: 'consults', id })
}

export async function presentConsults(ctx: InTx, rows: readonly ConsultRow[]): Promise<Consult[]> {
  const shown = await shownById(
    ctx,
    rows.map((row) => row.conversation_id),
  )
  return rows.map((row) => ({
    id: row.id,
    conversation: shown.get(row.conversation_id) ?? fail('not_found'),
    from: row.from_id,
    to: row.to_id,
    at: row.created_at.toISOString(),
  }))
}
