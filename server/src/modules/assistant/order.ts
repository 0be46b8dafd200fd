import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { readDialogue } from './dialogue-store.ts'

export const order = verb({
  name: 'assistant.order',
  summary: 'The number of the order that the customer and the AI talked about last in this episode',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const row = await conversationRow(ctx, conversation)
    const keys = (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
    if (!keys || row.episode_id === null) return { number: null }
    const dialogue = await readDialogue(ctx, keys, { conversation, episode: row.episode_id })
    return { number: dialogue.order?.number ?? null }
  },
})
