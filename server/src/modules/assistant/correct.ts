import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { intentTitles } from '../knowledge/index.ts'
import { judgeTurn } from './turns.ts'

export const correct = verb({
  name: 'assistant.correct',
  summary: 'An agent says which intent would have been right for one AI message',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { message, intent }) {
    if (intent !== null && !(await intentTitles(ctx, [intent])).has(intent)) fail('not_found')
    const change = { corrected: true, correct_intent: intent }
    await judgeTurn(ctx, { message }, change, { by: 'agent', verdict: 'corrected' })
    ctx.note(message, { intent })
    return { ok: true as const }
  },
})
