import type { Shift } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { findTenant } from '../tenants/index.ts'
import { agentNames } from '../workforce/index.ts'
import { localOf } from './calendar.ts'

export type ShiftRow = Selectable<Database['staffing_shifts']>

export const now = (ctx: Context): Date => new Date(ctx.services.clock.now())

export const zoneOf = async (ctx: InTx): Promise<string> => (await findTenant(ctx.tx.db, ctx.tenant)).hours.zone

/** Today on the tenant's wall clock. */
export const todayOf = async (ctx: InTx): Promise<string> => localOf(now(ctx), await zoneOf(ctx)).day

/** The signed-in agent. @throws forbidden for keys and the system */
export const selfOf = (ctx: Context): string => (ctx.actor.kind === 'agent' ? ctx.actor.id : fail('forbidden'))

/** Tells consoles that what they show of staffing is out of date. */
export function tellConsoles(ctx: InTx): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'staffing' }))
}

/** Rows as the contract shows them, with the agents' names. */
export async function presentShifts(ctx: InTx, rows: readonly ShiftRow[]): Promise<Shift[]> {
  const names = await agentNames(
    ctx,
    rows.map(({ agent_id }) => agent_id),
  )
  return rows.map((row) => ({
    id: row.id,
    agent: row.agent_id,
    name: names.get(row.agent_id) ?? '',
    day: row.day,
    kind: row.kind_id,
    from: row.from_slot,
    to: row.to_slot,
    breaks: row.breaks,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    published: row.published,
    source: row.source as Shift['source'],
  }))
}

/** @throws not_found */
export async function presentShift(ctx: InTx, row: ShiftRow): Promise<Shift> {
  const [shift] = await presentShifts(ctx, [row])
  return shift ?? fail('not_found')
}
