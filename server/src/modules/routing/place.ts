import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { placeOfConversation } from './floor.ts'

export const place = verb({
  name: 'routing.place',
  summary: 'Where a waiting customer stands in the queue, and for how long',
  scope: 'chat',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { id } = await conversationRow(ctx, conversation)
    return placeOfConversation(ctx, id)
  },
})
