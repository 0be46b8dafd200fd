import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { enqueue } from './enqueue.ts'
import { placeOfConversation } from './floor.ts'

export const handover = verb({
  name: 'routing.handover',
  summary: 'The customer asks for a person',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, note }) {
    const entry = await enqueue(ctx, { conversation, reason: 'asked_for_human', summary: note ?? '' })
    ctx.note(entry.conversation_id)
    return { place: (await placeOfConversation(ctx, conversation)) ?? fail('internal') }
  },
})
