import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { refreshGrants } from './grants.ts'
import { type AgentRow, announceChange, lockAgent, presentAgent } from './internal.ts'
import { writeLoads } from './load.ts'
import { booked } from './rules.ts'

export const updateAgent = verb({
  name: 'workforce.updateAgent',
  summary: 'Set how many conversations an agent takes at once, and the skills',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, { agent, capacity, skills }) {
    const row = await lockAgent(ctx.tx, agent)
    if (capacity !== undefined) await setCapacity(ctx, row, capacity)
    if (skills) await setSkills(ctx, agent, skills)
    announceChange(ctx, agent)
    ctx.note(agent, {
      ...(capacity !== undefined && { capacity }),
      ...(skills && { skills: skills.map(({ key }) => key) }),
    })
    return presentAgent(ctx.tx, agent)
  },
})

/** What the agent holds already stays with the agent: below it a new capacity counts for what comes next. */
async function setCapacity(ctx: InTx, agent: AgentRow, capacity: number): Promise<void> {
  await ctx.tx.db
    .updateTable('agents')
    .set({ capacity, over_cap: sql<number>`load + reserved` })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', agent.id)
    .execute()
  ctx.tx.emit('agent.capacity', agent.id, { agent: agent.id, capacity })
  await writeLoads(ctx, [booked({ ...agent, capacity }, { overCap: true }, agent.last_work_at)])
}

async function setSkills(ctx: InTx, agent: string, skills: readonly { key: string; level: number }[]): Promise<void> {
  const { db } = ctx.tx
  const wanted = new Map(skills.map(({ key, level }) => [key, level]))
  const known = await db.selectFrom('skills').select('key').where('tenant_id', '=', ctx.tenant).execute()
  const unknown = [...wanted.keys()].find((key) => !known.some((skill) => skill.key === key))
  if (unknown !== undefined) fail('bad_input', { problem: `skill ${unknown}` })
  await db.deleteFrom('agent_skills').where('tenant_id', '=', ctx.tenant).where('agent_id', '=', agent).execute()
  const rows = [...wanted].map(([key, level]) => ({ tenant_id: ctx.tenant, agent_id: agent, key, level }))
  if (rows.length > 0) await db.insertInto('agent_skills').values(rows).execute()
  await refreshGrants(ctx, [agent])
}
