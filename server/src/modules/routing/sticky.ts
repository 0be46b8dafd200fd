import { policyOf } from '../workforce/index.ts'
import type { InTx } from './internal.ts'
import { now } from './internal.ts'

const HOUR_MS = 60 * 60 * 1000

/** The agent who last served this customer not long ago: is asked first, and waited for a little while busy. */
export async function lastAgentOf(
  ctx: InTx,
  customer: string,
): Promise<{ agent: string; because: 'returning' } | null> {
  const served = ctx.tx.db
    .selectFrom('queue_entries')
    .select(['agent_id', 'assigned_at'])
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customer)
    .where('agent_id', 'is not', null)
    .where('assigned_at', 'is not', null)
    .orderBy('assigned_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const [{ stickyHours }, last] = await Promise.all([policyOf(ctx.tx), served])
  const since = now(ctx).getTime() - stickyHours * HOUR_MS
  return last?.agent_id && Number(last.assigned_at) > since ? { agent: last.agent_id, because: 'returning' } : null
}
