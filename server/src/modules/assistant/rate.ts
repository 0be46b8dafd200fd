import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'

export const rate = verb({
  name: 'assistant.rate',
  summary: "An agent's verdict on one AI message",
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { message, good }) {
    const rated = await ctx.db
      .updateTable('turns')
      .set({ good })
      .where('tenant_id', '=', ctx.tenant)
      .where('message_id', '=', message)
      .returning('intent')
      .executeTakeFirst()
    if (!rated) return fail('not_found')
    ctx.note(message, { good, intent: rated.intent })
    return { ok: true as const }
  },
})
