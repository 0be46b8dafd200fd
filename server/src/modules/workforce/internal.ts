import { type Agent, Presence } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'

export type InTx = Context & { tx: Tx }
export type AgentRow = Selectable<Database['agents']>

/** The agent's row, locked for a change. @throws not_found also for a user who does not serve any longer */
export async function lockAgent(tx: Tx, agent: string): Promise<AgentRow> {
  const row = await tx.db
    .selectFrom('agents')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', agent)
    .where('active', '=', true)
    .forUpdate()
    .executeTakeFirst()
  return row ?? fail('not_found')
}

/** Locks agents in id order, so that two who want the same ones never wait for each other in a circle. */
export async function lockAgents(tx: Tx, agents: readonly string[]): Promise<AgentRow[]> {
  if (agents.length === 0) return []
  const query = tx.db.selectFrom('agents').selectAll().where('tenant_id', '=', tx.tenant).where('id', 'in', agents)
  return query.where('active', '=', true).orderBy('id').forUpdate().execute()
}

/** Active agents with their skills, by name; all of them or the named ones. */
export async function listAgents(
  tx: Tx,
  ids?: readonly string[],
): Promise<(Agent & { lastWorkAt: Date; reserved: number })[]> {
  if (ids?.length === 0) return []
  let query = tx.db.selectFrom('agents').selectAll().where('tenant_id', '=', tx.tenant).where('active', '=', true)
  if (ids) query = query.where('id', 'in', ids)
  const rows = await query.orderBy('name').orderBy('id').execute()
  const skills = await skillsOf(tx)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    presence: Presence.parse(row.presence),
    presenceSince: row.presence_since.toISOString(),
    capacity: row.capacity,
    load: row.load,
    skills: skills.get(row.id) ?? [],
    lastWorkAt: row.last_work_at,
    reserved: row.reserved,
  }))
}

async function skillsOf(tx: Tx): Promise<Map<string, Agent['skills']>> {
  const rows = await tx.db
    .selectFrom('agent_skills')
    .select(['agent_id', 'key', 'level'])
    .where('tenant_id', '=', tx.tenant)
    .orderBy('key')
    .execute()
  const byAgent = new Map<string, Agent['skills']>()
  for (const { agent_id, key, level } of rows) {
    byAgent.set(agent_id, [...(byAgent.get(agent_id) ?? []), { key, level }])
  }
  return byAgent
}

/** One agent as the contract shows one. @throws not_found */
export async function presentAgent(tx: Tx, agent: string): Promise<Agent> {
  const [found] = await listAgents(tx, [agent])
  if (!found) return fail('not_found')
  const { lastWorkAt: _, reserved: __, ...shown } = found
  return shown
}

/** Tells the tenant's agents that the list of agents changed, and the modules above that matching may go on. */
export function announceChange(ctx: InTx, agent: string): void {
  ctx.tx.emit('agent.changed', agent, { agent })
  ctx.tx.afterCommit(() =>
    ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'agents', id: agent }),
  )
}
