import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'

export const removeCase = verb({
  name: 'learning.removeCase',
  summary: 'Takes a question out of the evaluation set',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id }) {
    const removed = await ctx.db
      .deleteFrom('learning_cases')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .returning('intent')
      .executeTakeFirst()
    if (!removed) fail('not_found')
    tellConsoles(ctx)
    ctx.note(id, { intent: removed.intent })
    return { ok: true as const }
  },
})
