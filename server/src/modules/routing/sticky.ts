import type { InTx } from './internal.ts'
import { now } from './internal.ts'

const STICKY_MS = 24 * 60 * 60 * 1000

/** The agent who last served this customer within a day: gets the first offer if online with room. */
export async function lastAgentOf(
  ctx: InTx,
  customer: string,
): Promise<{ agent: string; because: 'returning' } | null> {
  const last = await ctx.tx.db
    .selectFrom('queue_entries')
    .select('agent_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .where('agent_id', 'is not', null)
    .where('assigned_at', '>', new Date(now(ctx).getTime() - STICKY_MS))
    .orderBy('assigned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.agent_id ? { agent: last.agent_id, because: 'returning' } : null
}
