import { type Context, inTransaction } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { isConnected } from '../models/index.ts'
import type { Brain } from './brain.ts'
import { type Decision, decide, reasoningOf } from './decide/decide.ts'
import { newDialogue } from './dialogue.ts'
import { draft, wantsDraft } from './draft/draft.ts'
import { mindOf } from './library.ts'
import { seeing, textsRead } from './vectors/question.ts'

export const explain = bareVerb({
  name: 'assistant.explain',
  summary: 'The test bench: what the assistant would say to a first question, and why; no tool is called',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { text }) {
    const { brain, knowledge, policy } = await mindOf(ctx)
    if (!brain) return fail('unavailable', { problem: { zh: '模型尚未训练好', en: 'no model has been trained yet' } })
    const situation = {
      text,
      attachment: false,
      language: policy.language,
      now: ctx.services.clock.now(),
      threshold: policy.threshold,
    }
    const since = ctx.services.clock.now()
    const started = performance.now()
    const decideBy = (by: Brain) => decide({ ...situation, dialogue: newDialogue(ctx.tenant) }, by, knowledge)
    const decided = decideBy(await seeing(ctx, brain, textsRead(brain, decideBy)))
    const micros = Math.round((performance.now() - started) * 1000)
    const decision = await helped(ctx, decided, since)
    const { move } = decision
    return { reply: move.text, followUps: move.followUps ?? [], reasoning: reasoningOf(decision, micros) }
  },
})

async function helped(ctx: Context, decision: Decision, since: number): Promise<Decision> {
  if (!wantsDraft(decision)) return decision
  const isThere = await inTransaction(ctx, (inner) => isConnected(inner, 'language'))
  return isThere ? draft(ctx, decision, { earlier: [], call: null, since }) : decision
}
