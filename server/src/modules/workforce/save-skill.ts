import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { refreshGrants } from './grants.ts'
import { announceChange } from './internal.ts'

export const saveSkill = verb({
  name: 'workforce.saveSkill',
  summary: 'Make a skill or change its title; with a certificate it counts only for who holds that',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, { key, title, certificate }) {
    const before = await certificateOf(ctx, key)
    const asks = certificate === undefined ? before : certificate
    const change = { title: JSON.stringify(title), certificate: asks }
    const skill = await ctx.db
      .insertInto('skills')
      .values({ tenant_id: ctx.tenant, key, id: ctx.id(), ...change })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet(change))
      .returning(['id', 'key', 'title', 'certificate'])
      .executeTakeFirstOrThrow()
    if (asks !== before) await refreshHolders(ctx, key)
    ctx.note(skill.id, { key, ...(asks !== before && { certificate: asks }) })
    return skill
  },
})

/** Null also for a skill that is not there yet. */
async function certificateOf({ tx, tenant }: InTx, key: string): Promise<string | null> {
  const query = tx.db.selectFrom('skills').select('certificate').where('tenant_id', '=', tenant).where('key', '=', key)
  return (await query.executeTakeFirst())?.certificate ?? null
}

async function refreshHolders(ctx: InTx, key: string): Promise<void> {
  const holders = await ctx.tx.db
    .selectFrom('agent_skills')
    .select('agent_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .orderBy('agent_id')
    .execute()
  await refreshGrants(
    ctx,
    holders.map(({ agent_id }) => agent_id),
  )
  for (const { agent_id } of holders) announceChange(ctx, agent_id)
}
