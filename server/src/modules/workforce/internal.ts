import { type Agent, Presence, PresenceReason } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { anyOf } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { PLACE } from './rules.ts'

/** An agent and how much the person does for all tenants together. */
export type AgentRow = Selectable<Database['agents']> & { attention: number; over_attention: number }

/** The agent's row, locked for a change. @throws not_found also for a user who does not serve any longer */
export async function lockAgent(tx: Tx, agent: string): Promise<AgentRow> {
  const [row] = await lockAgents(tx, [agent])
  return row ?? fail('not_found')
}

const LOCK = `select a.*, p.attention, p.over_attention from agents a join agent_people p on p.id = a.id
where a.tenant_id = $1 and a.id = ${anyOf('$2::uuid[]')} and p.id = ${anyOf('$2::uuid[]')} and (a.active or $3)
order by a.id for update`

/** Locks agents in id order, so that two who want the same ones never wait for each other in a circle. */
export async function lockAgents(
  tx: Tx,
  agents: readonly string[],
  options: { alsoRetired: boolean } = { alsoRetired: false },
): Promise<AgentRow[]> {
  if (agents.length === 0) return []
  const values = [tx.tenant, agents, options.alsoRetired]
  return (await tx.client.query<AgentRow>({ name: 'workforce_lock', text: LOCK, values })).rows
}

/** An agent as the contract shows one, and what routing knows beside it; `reserved` in hundredths of a place. */
export type Listed = Agent & { lastWorkAt: Date; reserved: number; grants: string[] }

/** Active agents with their skills, by name; all of them or the named ones. */
export async function listAgents(tx: Tx, ids?: readonly string[]): Promise<Listed[]> {
  if (ids?.length === 0) return []
  let query = tx.db.selectFrom('agents').selectAll().where('tenant_id', '=', tx.tenant).where('active', '=', true)
  if (ids) query = query.where('id', 'in', ids)
  const rows = await query.orderBy('name').orderBy('id').execute()
  const skills = await skillsOf(tx, ids)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    presence: Presence.parse(row.presence),
    presenceSince: row.presence_since.toISOString(),
    presenceReason: PresenceReason.nullable().parse(row.presence_reason),
    capacity: row.capacity,
    load: row.load / PLACE,
    skills: skills.get(row.id) ?? [],
    locked: (skills.get(row.id) ?? []).map(({ key }) => key).filter((key) => !row.grants.includes(`${key}:1`)),
    lastWorkAt: row.last_work_at,
    reserved: row.reserved,
    grants: row.grants,
  }))
}

async function skillsOf(tx: Tx, agents: readonly string[] | undefined): Promise<Map<string, Agent['skills']>> {
  let query = tx.db.selectFrom('agent_skills').select(['agent_id', 'key', 'level']).where('tenant_id', '=', tx.tenant)
  if (agents) query = query.where('agent_id', 'in', agents)
  const rows = await query.orderBy('key').execute()
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
  return shown(found)
}

/** Without what only routing has to know. */
export const shown = ({ lastWorkAt: _, reserved: __, grants: ___, ...agent }: Listed): Agent => agent

/** Tells the tenant's agents that the list of agents changed, and the modules above that matching may go on. */
export function announceChange(ctx: InTx, agent: string): void {
  ctx.tx.emit('agent.changed', agent, { agent })
  ctx.tx.afterCommit(() =>
    ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'agents', id: agent }),
  )
}

/** Names of agents by id, also of those who do not serve any longer. */
export async function agentNames({ tx }: InTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const query = tx.db.selectFrom('agents').select(['id', 'name']).where('tenant_id', '=', tx.tenant)
  return new Map((await query.where('id', 'in', [...new Set(ids)]).execute()).map(({ id, name }) => [id, name]))
}
