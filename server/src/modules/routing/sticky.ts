import type { InTx } from '../../kernel/context.ts'
import { policyOf } from '../workforce/index.ts'
import { now } from './internal.ts'

const HOUR_MS = 60 * 60 * 1000

/** The customer is selected: a plan that fits any number of entries is made once a connection. */
const SERVED = `select agent_id, assigned_at from queue_entries
where tenant_id = $1 and customer_id = (select $2::uuid) and agent_id is not null and assigned_at is not null
order by assigned_at desc limit 1`

/** The agent who last served this customer not long ago: is asked first, and waited for a little while busy. */
export async function lastAgentOf(
  ctx: InTx,
  customer: string,
): Promise<{ agent: string; because: 'returning' } | null> {
  const served = { name: 'routing_served', text: SERVED, values: [ctx.tenant, customer] }
  const [{ stickyHours }, { rows }] = await Promise.all([
    policyOf(ctx),
    ctx.tx.client.query<{ agent_id: string; assigned_at: Date }>(served),
  ])
  const [last] = rows
  const since = now(ctx).getTime() - stickyHours * HOUR_MS
  return last && last.assigned_at.getTime() > since ? { agent: last.agent_id, because: 'returning' } : null
}
