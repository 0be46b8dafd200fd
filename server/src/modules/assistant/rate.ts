import { verb } from '../../kernel/verb.ts'
import { judgeTurn } from './turns.ts'

export const rate = verb({
  name: 'assistant.rate',
  summary: "An agent's verdict on one AI message",
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { message, good }) {
    const { intent } = await judgeTurn(ctx, { message }, { good }, { by: 'agent', verdict: good ? 'good' : 'bad' })
    ctx.note(message, { good, intent })
    return { ok: true as const }
  },
})
