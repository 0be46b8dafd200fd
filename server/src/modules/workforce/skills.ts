import { verb } from '../../kernel/verb.ts'

export const skills = verb({
  name: 'workforce.skills',
  summary: 'The skills that conversations may ask for',
  scope: 'workforce:read',
  effect: 'read',
  async run(ctx) {
    const query = ctx.db
      .selectFrom('skills')
      .select(['id', 'key', 'title', 'certificate'])
      .where('tenant_id', '=', ctx.tenant)
    return { rows: await query.orderBy('key').execute() }
  },
})
