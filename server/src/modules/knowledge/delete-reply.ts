import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'

export const deleteReply = verb({
  name: 'knowledge.deleteReply',
  summary: 'Removes a canned reply',
  scope: 'knowledge:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { shortcut }) {
    const gone = await ctx.db
      .deleteFrom('knowledge_replies')
      .where('tenant_id', '=', ctx.tenant)
      .where('shortcut', '=', shortcut)
      .returning('shortcut')
      .executeTakeFirst()
    if (!gone) return fail('not_found')
    tellConsoles(ctx)
    ctx.note(shortcut)
    return { ok: true as const }
  },
})
