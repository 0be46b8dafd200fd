import { statement } from '../../kernel/statement.ts'
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
  const [{ stickyHours }, { rows }] = await Promise.all([
    policyOf(ctx),
    ctx.tx.client.query<{ agent_id: string; assigned_at: Date }>(statement(served)),
  ])
  const [last] = rows
  const since = now(ctx).getTime() - stickyHours * HOUR_MS
  return last && last.assigned_at.getTime() > since ? { agent: last.agent_id, because: 'returning' } : null
}
