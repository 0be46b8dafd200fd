import type { InTx } from '../../kernel/context.ts'

/** The tenants that each of these people serves as an agent. */
export async function tenantsOf({ tx }: InTx, agents: readonly string[]): Promise<string[][]> {
  const rows = await tx.db.selectFrom('agent_people').select(['id', 'tenants']).where('id', 'in', agents).execute()
  const byId = new Map(rows.map(({ id, tenants }) => [id, tenants]))
  return agents.map((agent) => byId.get(agent) ?? [])
}
