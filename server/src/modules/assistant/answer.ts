import type { Context } from '../../kernel/context.ts'
import { commit } from './commit.ts'
import { type Decision, decide } from './decide/decide.ts'
import { afterTool } from './decide/run-flow.ts'
import { topicOf } from './decide/topic.ts'
import type { Posted } from './internal.ts'
import { mindOf } from './library.ts'
import { type Asked, askedBy } from './situation.ts'
import { callTool, type Toolbox } from './tools.ts'

/** Thrown when there is nothing to answer with; a person takes over. */
export class NoModel extends Error {
  override readonly name = 'NoModel'
}

/**
 * Answers one customer message: read, decide, write. The answer is refused (`stale`) when the conversation moved on
 * while it was made.
 */
export async function answerMessage(ctx: Context, posted: Posted, tools: Toolbox): Promise<void> {
  const started = performance.now()
  const { transactions } = ctx.services
  const asked = await transactions.run(ctx.tenant, (tx) => askedBy({ ...ctx, tx }, posted))
  if (!asked) return
  const { brain, knowledge } = await mindOf(ctx)
  if (!brain) throw new NoModel()
  const decision = await useTools(ctx, decide(asked.situation, brain, knowledge), asked, posted, tools)
  const micros = Math.round((performance.now() - started) * 1000)
  await transactions.run(ctx.tenant, (tx) => commit({ ...ctx, tx }, asked, posted, decision, micros))
}

/** Calls the tools that a flow waits for, until it waits for the customer or is over. A flow bounds its own calls. */
async function useTools(
  ctx: Context,
  decision: Decision,
  asked: Asked,
  posted: Posted,
  tools: Toolbox,
): Promise<Decision> {
  const { turn } = decision
  const use = { conversation: asked.row.id, language: turn.language, zone: asked.zone, turn: posted.message }
  let { move } = decision
  while (move.call) move = afterTool(turn, move, await callTool(ctx, tools, move.call, use))
  return { turn, move, topic: topicOf(turn, move) }
}
