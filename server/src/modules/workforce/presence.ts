import type { Presence, PresenceReason } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { lockAgent } from './internal.ts'

/** Sets an agent's presence and tells everybody; nothing happens when it is so already. @throws not_found */
export async function changePresence(
  ctx: InTx,
  agent: string,
  presence: Presence,
  reason: PresenceReason | null = null,
): Promise<void> {
  const { tx, services, tenant } = ctx
  const row = await lockAgent(tx, agent)
  if (row.presence === presence) return
  await tx.db
    .updateTable('agents')
    .set({ presence, presence_since: new Date(services.clock.now()), presence_reason: reason })
    .where('tenant_id', '=', tenant)
    .where('id', '=', agent)
    .execute()
  tx.emit('agent.presence', agent, { agent, presence, capacity: row.capacity })
  tx.afterCommit(() => {
    services.bus.publish(`tenant.${tenant}`, { op: 'presence', agent, presence, reason })
    services.bus.publish(`tenant.${tenant}`, { op: 'changed', what: 'agents', id: agent })
  })
}
