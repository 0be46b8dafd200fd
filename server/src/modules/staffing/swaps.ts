import type { Swap } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { agentNames } from '../workforce/index.ts'
import { checkShift } from './check-shift.ts'
import { now, presentShifts } from './internal.ts'
import { findShift } from './shifts.ts'

export type SwapRow = Selectable<Database['staffing_swaps']>

/** @throws not_found */
export async function lockSwap(ctx: InTx, swap: string): Promise<SwapRow> {
  const query = ctx.tx.db.selectFrom('staffing_swaps').selectAll().where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', swap).forUpdate().executeTakeFirst()) ?? fail('not_found')
}

export const liveSwaps = (ctx: InTx): Promise<SwapRow[]> =>
  ctx.tx.db
    .selectFrom('staffing_swaps')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', ['offered', 'accepted'])
    .orderBy('offered_at')
    .execute()

/** @throws not_found */
export async function setSwap(ctx: InTx, id: string, change: Partial<SwapRow>): Promise<SwapRow> {
  const query = ctx.tx.db.updateTable('staffing_swaps').set(change).where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', id).returningAll().executeTakeFirst()) ?? fail('not_found')
}

export async function presentSwaps(ctx: InTx, rows: readonly SwapRow[]): Promise<Swap[]> {
  if (rows.length === 0) return []
  const ids = rows.flatMap(({ shift_id, return_id }) => (return_id ? [shift_id, return_id] : [shift_id]))
  const query = ctx.tx.db.selectFrom('staffing_shifts').selectAll().where('tenant_id', '=', ctx.tenant)
  const shifts = await presentShifts(ctx, await query.where('id', 'in', ids).execute())
  const of = (id: string | null) => shifts.find((shift) => shift.id === id) ?? null
  const people = rows.flatMap(({ from_id, to_id }) => (to_id ? [from_id, to_id] : [from_id]))
  const names = await agentNames(ctx, people)
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.flatMap((row) => {
    const shift = of(row.shift_id)
    if (!shift) return []
    const to = row.to_id === null ? null : person(row.to_id)
    const state = row.state as Swap['state']
    return [{ id: row.id, shift, from: person(row.from_id), to, inReturn: of(row.return_id), state }]
  })
}

export async function presentSwap(ctx: InTx, row: SwapRow): Promise<Swap> {
  const [swap] = await presentSwaps(ctx, [row])
  return swap ?? fail('not_found')
}

/** Refuses a swap that one of the two may not work, or whose shift has begun. @throws not_allowed, conflict */
export async function checkSwap(ctx: InTx, row: SwapRow, taker: string): Promise<void> {
  const given = await findShift(ctx, row.shift_id)
  const inReturn = row.return_id === null ? null : await findShift(ctx, row.return_id)
  for (const [shift, from, to, gone] of [
    [given, row.from_id, taker, inReturn?.id ?? null] as const,
    ...(inReturn ? [[inReturn, taker, row.from_id, given.id] as const] : []),
  ]) {
    if (shift.agent_id !== from || !shift.published || shift.starts_at <= now(ctx))
      fail('conflict', { problem: { zh: '班次已变动或已开始', en: 'the shift has changed or begun' } })
    const times = { from: shift.from_slot, to: shift.to_slot, breaks: shift.breaks }
    await checkShift(ctx, { id: shift.id, agent: to, day: shift.day, times }, gone)
  }
}

/** Gives the shifts to each other, after the same checks as at the acceptance: much may have happened since. */
export async function carryOut(ctx: InTx, row: SwapRow): Promise<void> {
  const taker = row.to_id ?? fail('internal')
  await checkSwap(ctx, row, taker)
  const give = (shift: string, agent: string) =>
    ctx.tx.db
      .updateTable('staffing_shifts')
      .set({ agent_id: agent, source: 'swap' })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', shift)
      .execute()
  await give(row.shift_id, taker)
  if (row.return_id) await give(row.return_id, row.from_id)
}
