import { verb } from '../../../kernel/verb.ts'
import { conversationRow } from '../../conversations/index.ts'
import { present } from './store.ts'

export const proposals = verb({
  name: 'assistant.proposals',
  summary: 'What the AI or a flow wants done in a conversation, for a person to decide on',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { episode_id } = await conversationRow(ctx, conversation)
    if (episode_id === null) return { rows: [] }
    const rows = await ctx.db
      .selectFrom('proposals')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('conversation_id', '=', conversation)
      .where('episode_id', '=', episode_id)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .execute()
    return { rows: await present(ctx, rows) }
  },
})
