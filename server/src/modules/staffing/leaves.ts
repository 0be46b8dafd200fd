import type { Leave } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { agentNames } from '../workforce/index.ts'
import { shiftsOn } from './shifts.ts'

export type LeaveRow = Selectable<Database['staffing_leaves']>

export const notePlace = (leave: string) => ({ table: 'staffing_leaves', column: 'note', row: leave })

/** Leave that touches these days and was not turned down. */
export const leavesIn = (ctx: InTx, from: string, to: string): Promise<LeaveRow[]> =>
  ctx.tx.db
    .selectFrom('staffing_leaves')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .where('state', 'in', ['requested', 'approved'])
    .orderBy('from_day')
    .execute()

/** @throws not_found */
export async function lockLeave(ctx: InTx, leave: string): Promise<LeaveRow> {
  const query = ctx.tx.db.selectFrom('staffing_leaves').selectAll().where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', leave).forUpdate().executeTakeFirst()) ?? fail('not_found')
}

/** Rows as the contract shows them. */
export async function presentLeaves(ctx: InTx, rows: readonly LeaveRow[]): Promise<Leave[]> {
  if (rows.length === 0) return []
  const names = await agentNames(
    ctx,
    rows.map(({ agent_id }) => agent_id),
  )
  const days = rows.flatMap(({ from_day, to_day }) => [from_day, to_day]).sort()
  const shifts = await shiftsOn(ctx, days[0] ?? '', days.at(-1) ?? '', true)
  const keys = await ctx.services.keys.tenant(ctx.tx)
  return rows.map((row) => ({
    id: row.id,
    agent: row.agent_id,
    name: names.get(row.agent_id) ?? '',
    from: row.from_day,
    to: row.to_day,
    reason: row.reason as Leave['reason'],
    note: keys.open(notePlace(row.id), row.note),
    state: row.state as Leave['state'],
    shifts: shifts.filter(({ agent_id, day }) => agent_id === row.agent_id && row.from_day <= day && day <= row.to_day)
      .length,
  }))
}

export async function presentLeave(ctx: InTx, row: LeaveRow): Promise<Leave> {
  const [leave] = await presentLeaves(ctx, [row])
  return leave ?? fail('not_found')
}

/** @throws not_found */
export async function setLeave(ctx: InTx, id: string, change: Partial<LeaveRow>): Promise<LeaveRow> {
  const query = ctx.tx.db.updateTable('staffing_leaves').set(change).where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', id).returningAll().executeTakeFirst()) ?? fail('not_found')
}
