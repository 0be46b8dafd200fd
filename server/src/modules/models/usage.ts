import type { ModelPort, ModelUsage, Tokens } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { findTenant } from '../tenants/index.ts'
import { budgetOf, costOf, type Limits } from './limits.ts'

/** What a call may use at most: taken from the budget before it is made. */
export interface Reservation {
  port: ModelPort
  day: string
  tokens: Tokens
  limits: Limits
}

const RESERVE = `insert into model_usage as u (tenant_id, day, port, calls, failed, tokens_in, tokens_out, cost_micros)
select $1, $2, $3, 1, 0, $4::bigint, $5::bigint, $6::bigint
where 1 <= $7::bigint and $4::bigint + $5::bigint <= $8::bigint and $6::bigint <= coalesce($9::bigint, $6::bigint)
on conflict (tenant_id, day, port) do update set calls = u.calls + 1, tokens_in = u.tokens_in + $4::bigint,
  tokens_out = u.tokens_out + $5::bigint, cost_micros = u.cost_micros + $6::bigint
where u.calls + 1 <= $7::bigint and u.tokens_in + u.tokens_out + $4::bigint + $5::bigint <= $8::bigint
  and u.cost_micros + $6::bigint <= coalesce($9::bigint, u.cost_micros + $6::bigint)
returning day`

/** Takes a call from today's budget in one statement, so that calls side by side never exceed it; null: nothing left. */
export async function reserve(ctx: InTx, of: Omit<Reservation, 'day'>): Promise<Reservation | null> {
  const day = await today(ctx)
  const { tokens, limits, port } = of
  const { calls, tokens: most, costMicros } = budgetOf(limits)
  const taken = await ctx.tx.client.query({
    name: 'models_reserve',
    text: RESERVE,
    values: [ctx.tenant, day, port, tokens.in, tokens.out, costOf(limits, tokens), calls, most, costMicros],
  })
  return taken.rowCount ? { ...of, day } : null
}

/**
 * Corrects a reservation to what was used. Of a call whose use nobody knows, since it was cut or given up, it stays as
 * it was: the service may bill it.
 */
export async function settle(ctx: InTx, held: Reservation, used: Tokens | null, ok: boolean): Promise<void> {
  const { day, port, tokens, limits } = held
  const less = used ? { in: tokens.in - used.in, out: tokens.out - used.out } : { in: 0, out: 0 }
  const cheaper = used ? costOf(limits, tokens) - costOf(limits, used) : 0
  await ctx.tx.db
    .updateTable('model_usage')
    .set((eb) => ({
      failed: eb('failed', '+', ok ? 0 : 1),
      tokens_in: eb('tokens_in', '-', less.in),
      tokens_out: eb('tokens_out', '-', less.out),
      cost_micros: eb('cost_micros', '-', cheaper),
    }))
    .where('tenant_id', '=', ctx.tenant)
    .where('day', '=', day)
    .where('port', '=', port)
    .execute()
}

const NOTHING: ModelUsage = { calls: 0, failed: 0, tokensIn: 0, tokensOut: 0, costMicros: 0 }

/** What was used since midnight. */
export async function usedToday(ctx: InTx, port: ModelPort): Promise<ModelUsage> {
  const row = await ctx.tx.db
    .selectFrom('model_usage')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('day', '=', await today(ctx))
    .where('port', '=', port)
    .executeTakeFirst()
  if (!row) return NOTHING
  const { calls, failed } = row
  return { calls, failed, tokensIn: row.tokens_in, tokensOut: row.tokens_out, costMicros: row.cost_micros }
}

/** In Sweden dates are written as ISO writes them. */
async function today(ctx: InTx): Promise<string> {
  const { hours } = await findTenant(ctx.tx.db, ctx.tenant)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: hours.zone }).format(ctx.services.clock.now())
}
