import { verb } from '../../kernel/verb.ts'
import { conversationRow, presentOne } from './internal.ts'

export const tag = verb({
  name: 'conversations.tag',
  summary: 'Sets the tags of a conversation',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, input) {
    const row = await conversationRow(ctx, input.conversation, true)
    const tags = [...new Set(input.tags)]
    await ctx.db
      .updateTable('conversations')
      .set({ tags })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    ctx.note(row.id, { tags: tags.length })
    return presentOne(ctx, { ...row, tags })
  },
})
