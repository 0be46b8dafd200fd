import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { refreshGrants } from './grants.ts'
import { announceChange } from './internal.ts'

export const deleteSkill = verb({
  name: 'workforce.deleteSkill',
  summary: 'Remove a skill, also from the agents who have it',
  scope: 'workforce:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { key }) {
    const holders = await ctx.db
      .selectFrom('agent_skills')
      .select('agent_id')
      .where('tenant_id', '=', ctx.tenant)
      .where('key', '=', key)
      .execute()
    const gone = await ctx.db
      .deleteFrom('skills')
      .where('tenant_id', '=', ctx.tenant)
      .where('key', '=', key)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return fail('not_found')
    await refreshGrants(
      ctx,
      holders.map(({ agent_id }) => agent_id),
    )
    ctx.emit('service.changed', ctx.tenant, {})
    for (const { agent_id } of holders) announceChange(ctx, agent_id)
    ctx.note(gone.id, { key })
    return { ok: true as const }
  },
})
