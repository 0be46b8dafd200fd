import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { decide, reasoningOf } from './decide/decide.ts'
import { newDialogue } from './dialogue.ts'
import { mindOf } from './library.ts'

export const explain = verb({
  name: 'assistant.explain',
  summary: 'The test bench: what the assistant would say to a first question, and why; no tool is called',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { text }) {
    const { brain, knowledge, policy } = await mindOf(ctx)
    if (!brain) return fail('unavailable', { problem: '模型尚未训练好 / no model has been trained yet' })
    const situation = {
      text,
      attachment: false,
      language: policy.language,
      now: ctx.now().getTime(),
      threshold: policy.threshold,
    }
    const started = performance.now()
    const decision = decide({ ...situation, dialogue: newDialogue(ctx.tenant) }, brain, knowledge)
    const micros = Math.round((performance.now() - started) * 1000)
    const { move } = decision
    return { reply: move.text, followUps: move.followUps ?? [], reasoning: reasoningOf(decision, micros) }
  },
})
