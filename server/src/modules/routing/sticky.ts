import { policyOf } from '../workforce/index.ts'
import type { InTx } from './internal.ts'
import { now } from './internal.ts'

const HOUR_MS = 60 * 60 * 1000

/** The agent who last served this customer not long ago: is asked first, and waited for a little while busy. */
export async function lastAgentOf(
  ctx: InTx,
  customer: string,
): Promise<{ agent: string; because: 'returning' } | null> {
  const { stickyHours } = await policyOf(ctx.tx)
  const last = await ctx.tx.db
    .selectFrom('queue_entries')
    .select('agent_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .where('agent_id', 'is not', null)
    .where('assigned_at', '>', new Date(now(ctx).getTime() - stickyHours * HOUR_MS))
    .orderBy('assigned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.agent_id ? { agent: last.agent_id, because: 'returning' } : null
}
