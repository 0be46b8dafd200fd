import type { Context } from '../../kernel/context.ts'
import { commit } from './commit.ts'
import { decide } from './decide/decide.ts'
import type { Posted } from './internal.ts'
import { mindOf } from './library.ts'
import { askedBy } from './situation.ts'
import { texts } from './texts.ts'

/**
 * Helps a customer who waits for a person: what the knowledge answers for sure is said at once, and the place in the
 * queue stays. Anything else (a doubt, a flow, a wish, a picture) is left to the person who comes.
 */
export async function helpMeanwhile(ctx: Context, posted: Posted): Promise<void> {
  const { brain, knowledge, policy } = await mindOf(ctx)
  if (!brain) return
  const started = performance.now()
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const asked = await askedBy({ ...ctx, tx }, posted, policy, 'queue')
    // A flow that the handover cut short is not gone on with.
    if (!asked || asked.unheard.length > 0 || asked.situation.dialogue.flow) return
    const decision = decide(asked.situation, brain, knowledge)
    const { move, topic } = decision
    if (move.action !== 'answer' || move.handover || !move.sources?.length) return
    const text = `${texts.meanwhile[topic.language]}\n${move.text}`
    const micros = Math.round((performance.now() - started) * 1000)
    await commit({ ...ctx, tx }, asked, posted, { ...decision, move: { ...move, text } }, micros)
  })
}
