import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'

export const seeReminder = verb({
  name: 'learning.seeReminder',
  summary: 'Somebody has taken notice that an article ends',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { article }) {
    const seen = await ctx.db
      .deleteFrom('learning_reminders')
      .where('tenant_id', '=', ctx.tenant)
      .where('article_id', '=', article)
      .returning('stage')
      .executeTakeFirst()
    if (!seen) fail('not_found')
    tellConsoles(ctx)
    ctx.note(article, { stage: seen.stage })
    return { ok: true as const }
  },
})
