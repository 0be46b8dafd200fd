import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { instantOf, SLOT_MINUTES } from './calendar.ts'
import { type ShiftRow, zoneOf } from './internal.ts'

/** Shifts that begin on these days, drafts too, by start. */
export async function shiftsOn(ctx: InTx, from: string, to: string, published?: true): Promise<ShiftRow[]> {
  let query = ctx.tx.db
    .selectFrom('staffing_shifts')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('day', '>=', from)
    .where('day', '<=', to)
  if (published) query = query.where('published', '=', true)
  return query.orderBy('starts_at').orderBy('id').execute()
}

/** @throws not_found */
export async function findShift(ctx: InTx, shift: string): Promise<ShiftRow> {
  const query = ctx.tx.db.selectFrom('staffing_shifts').selectAll().where('tenant_id', '=', ctx.tenant)
  return (await query.where('id', '=', shift).forUpdate().executeTakeFirst()) ?? fail('not_found')
}

export interface Times {
  from: number
  to: number
  breaks: readonly number[]
}

/** When a shift begins and ends, in the columns of its row. */
export function timesOf(day: string, { from, to, breaks }: Times, zone: string) {
  return {
    day,
    from_slot: from,
    to_slot: to,
    breaks: [...breaks],
    starts_at: instantOf(day, from * SLOT_MINUTES, zone),
    ends_at: instantOf(day, to * SLOT_MINUTES, zone),
  }
}

export async function insertShift(
  ctx: InTx,
  shift: Omit<ShiftRow, 'tenant_id' | 'starts_at' | 'ends_at'>,
): Promise<ShiftRow> {
  const { from_slot: from, to_slot: to, breaks, ...row } = shift
  return ctx.tx.db
    .insertInto('staffing_shifts')
    .values({ tenant_id: ctx.tenant, ...row, ...timesOf(row.day, { from, to, breaks }, await zoneOf(ctx)) })
    .returningAll()
    .executeTakeFirstOrThrow()
}
