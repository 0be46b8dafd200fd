import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { hear } from '../media/index.ts'
import { isConnected } from '../models/index.ts'
import { UNTRAINED } from './brain.ts'
import { commit } from './commit.ts'
import { type Decision, decide, decideUnanswered } from './decide/decide.ts'
import { afterTool } from './decide/run-flow.ts'
import { topicOf } from './decide/topic.ts'
import { draft, type Surroundings, wantsDraft } from './draft/draft.ts'
import type { Posted } from './internal.ts'
import { mindToAnswer } from './library.ts'
import { askedBy, waitedFor } from './situation.ts'
import { callTool, type Toolbox, type ToolUse } from './tools.ts'
import { seeing, textsRead } from './vectors/question.ts'

/** Thrown when there is nothing to answer with; a person takes over. */
export class NoModel extends Error {
  override readonly name = 'NoModel'
}

/**
 * Answers one customer message: read, decide, write, in one transaction unless an encoder, a language model or a tool has
 * to be asked in between. The answer is refused (`stale`) when the conversation moved on while it was made. Pictures and
 * recordings are made out first.
 */
export const answerMessage = (ctx: Context, posted: Posted, tools: Toolbox): Promise<void> =>
  respond(ctx, posted, tools, { read: askedBy, decide })

/** Goes on with a flow whose question, the message `posted`, was not answered in time. */
export const goOnUnanswered = (ctx: Context, posted: Posted, tools: Toolbox): Promise<void> =>
  respond(ctx, posted, tools, { read: waitedFor, decide: decideUnanswered })

interface Way {
  read: typeof askedBy
  decide(...from: Parameters<typeof decide>): Decision | null
}

async function respond(ctx: Context, posted: Posted, tools: Toolbox, way: Way): Promise<void> {
  const { brain: trained, knowledge, policy } = await mindToAnswer(ctx)
  const brain = trained ?? UNTRAINED
  const since = ctx.services.clock.now()
  const started = performance.now()
  const micros = () => Math.round((performance.now() - started) * 1000)
  const unfinished = await inTransaction(ctx, async (inner) => {
    const asked = await way.read(inner, posted, policy)
    if (!asked) return null
    const decision = way.decide(asked.situation, brain, knowledge)
    // Whoever is in danger does not wait for a picture to be made out.
    if (asked.unheard.length > 0 && decision?.move.handover !== 'safety') return { asked, decision: null, texts: [] }
    if (!decision) return null
    // Danger, and the wish for a person, are heard without one.
    if (!trained && !decision.move.handover) throw new NoModel()
    const texts = textsRead(brain, (listening) => way.decide(asked.situation, listening, knowledge))
    if (texts.length > 0 || decision.move.call || (await mayBeHelped(inner, decision)))
      return { asked, decision, texts }
    await commit(inner, asked, posted, decision, micros())
    return null
  })
  if (!unfinished) return
  const { asked } = unfinished
  if (!unfinished.decision) {
    await hear(ctx, asked.row.customer_id, asked.unheard)
    return respond(ctx, posted, tools, way)
  }
  const seen = await seeing(ctx, brain, unfinished.texts)
  const first = (seen !== brain && way.decide(asked.situation, seen, knowledge)) || unfinished.decision
  const use = {
    conversation: asked.row.id,
    language: first.turn.language,
    zone: asked.zone,
    turn: posted.message,
  }
  const helped = await help(ctx, first, {
    earlier: asked.messages,
    since,
    call: (call) => callTool(ctx, tools, call, use),
  })
  const decision = await useTools(ctx, helped, use, tools)
  await inTransaction(ctx, (inner) => commit(inner, asked, posted, decision, micros()))
}

const mayBeHelped = async (ctx: InTx, decision: Decision): Promise<boolean> =>
  wantsDraft(decision) && (await isConnected(ctx, 'language'))

/** Where the core does not know, a connected language model may. */
const help = async (ctx: Context, decision: Decision, around: Surroundings) => {
  if (!wantsDraft(decision)) return decision
  const isThere = await inTransaction(ctx, (inner) => mayBeHelped(inner, decision))
  return isThere ? draft(ctx, decision, around) : decision
}

/** Calls the tools that a flow waits for, until it waits for the customer or is over. A flow bounds its own calls. */
async function useTools(ctx: Context, decision: Decision, use: ToolUse, tools: Toolbox): Promise<Decision> {
  const { turn } = decision
  let { move } = decision
  if (!move.call) return decision
  while (move.call) move = afterTool(turn, move, await callTool(ctx, tools, move.call, use))
  return { ...decision, move, topic: topicOf(turn, move) }
}
