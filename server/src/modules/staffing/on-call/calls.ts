import type { CallIn, CallInState, StaffingPolicy } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import type { Database } from '../../../kernel/schema.ts'
import { agentNames } from '../../workforce/index.ts'
import { now, tellConsoles } from '../internal.ts'

export type CallRow = Selectable<Database['staffing_calls']>

/** The newest first. */
export const callsSince = (ctx: InTx, since: Date): Promise<CallRow[]> =>
  ctx.tx.db
    .selectFrom('staffing_calls')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('called_at', '>=', since)
    .orderBy('called_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** @throws not_found */
export async function lockCall(ctx: InTx, call: string): Promise<CallRow> {
  const query = ctx.tx.db.selectFrom('staffing_calls').selectAll().where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', call).forUpdate().executeTakeFirst()) ?? fail('not_found')
}

/** Sets a call and tells the consoles. @throws not_found */
export async function setCall(ctx: InTx, call: string, change: Partial<CallRow>): Promise<CallRow> {
  const { told, ...rest } = change
  const set = { ...rest, ...(told !== undefined && { told: JSON.stringify(told) }) }
  const query = ctx.tx.db.updateTable('staffing_calls').set(set).where('tenant_id', '=', ctx.tenant)
  tellConsoles(ctx)
  return (await query.where('id', '=', call).returningAll().executeTakeFirst()) ?? fail('not_found')
}

/** Calls somebody in: the consoles show it at once, everything else is told after the commit. */
export async function placeCall(
  ctx: InTx,
  call: { id: string; agent: string; queue: string },
  { answerMinutes, shiftHours }: StaffingPolicy['onCall'],
): Promise<CallRow> {
  const at = now(ctx).getTime()
  const row = await ctx.tx.db
    .insertInto('staffing_calls')
    .values({
      tenant_id: ctx.tenant,
      id: call.id,
      agent_id: call.agent,
      queue: call.queue,
      state: 'called',
      called_at: new Date(at),
      answer_by: new Date(at + answerMinutes * 60_000),
      answered_at: null,
      arrived_at: null,
      until_at: new Date(at + shiftHours * 3_600_000),
      shift_id: null,
      told: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  ctx.tx.emit('staffing.called', call.agent, { call: call.id })
  tellConsoles(ctx)
  return row
}

export async function presentCalls(ctx: InTx, rows: readonly CallRow[]): Promise<CallIn[]> {
  const names = await agentNames(
    ctx,
    rows.map(({ agent_id }) => agent_id),
  )
  return rows.map((row) => ({
    id: row.id,
    agent: { id: row.agent_id, name: names.get(row.agent_id) ?? '' },
    queue: row.queue,
    state: row.state as CallInState,
    calledAt: row.called_at.toISOString(),
    answerBy: row.answer_by.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    until: row.until_at.toISOString(),
    told: row.told ?? [],
  }))
}

export async function presentCall(ctx: InTx, row: CallRow): Promise<CallIn> {
  const [call] = await presentCalls(ctx, [row])
  return call ?? fail('not_found')
}
