import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'

export const saveReply = verb({
  name: 'knowledge.saveReply',
  summary: 'Adds a canned reply, or changes the one with this shortcut',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, reply) {
    const texts = { title: JSON.stringify(reply.title), text: JSON.stringify(reply.text) }
    await ctx.db
      .insertInto('knowledge_replies')
      .values({ tenant_id: ctx.tenant, shortcut: reply.shortcut, ...texts })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'shortcut']).doUpdateSet(texts))
      .execute()
    tellConsoles(ctx)
    ctx.note(reply.shortcut)
    return reply
  },
})
