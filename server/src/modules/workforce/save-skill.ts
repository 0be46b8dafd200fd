import { verb } from '../../kernel/verb.ts'

export const saveSkill = verb({
  name: 'workforce.saveSkill',
  summary: 'Make a skill or change its title',
  scope: 'workforce:write',
  effect: 'write',
  async run(ctx, { key, title }) {
    const skill = await ctx.db
      .insertInto('skills')
      .values({ tenant_id: ctx.tenant, key, id: ctx.id(), title: JSON.stringify(title) })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet({ title: JSON.stringify(title) }))
      .returning(['id', 'key', 'title'])
      .executeTakeFirstOrThrow()
    ctx.note(skill.id, { key })
    return skill
  },
})
