import { verb } from '../../kernel/verb.ts'
import { judgeTurn } from './turns.ts'

export const judge = verb({
  name: 'assistant.judge',
  summary: "The customer's verdict on one answer of the AI",
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, message, good }) {
    const about = { message, conversation }
    await judgeTurn(ctx, about, { liked: good }, { by: 'customer', verdict: good ? 'good' : 'bad' })
    ctx.note(message, { good })
    return { ok: true as const }
  },
})
