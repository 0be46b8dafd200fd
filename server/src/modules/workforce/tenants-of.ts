import type { InTx } from './internal.ts'

/** The tenants that a person serves as an agent. */
export async function tenantsOf({ tx }: InTx, agent: string): Promise<string[]> {
  const row = await tx.db.selectFrom('agent_people').select('tenants').where('id', '=', agent).executeTakeFirst()
  return row?.tenants ?? []
}
