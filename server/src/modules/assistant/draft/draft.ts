import { randomBytes } from 'node:crypto'
import type { Draft, Message } from '@tandem/contract'
import { createVault, restore, tokenise, type Vault } from '@tandem/pii'
import type { Context } from '../../../kernel/context.ts'
import { ask } from '../../models/index.ts'
import { answered } from '../decide/answer.ts'
import { type Decision, decide } from '../decide/decide.ts'
import { lookedUp } from '../decide/looked-up.ts'
import { topicOf } from '../decide/topic.ts'
import type { Move } from '../decide/turn.ts'
import type { ToolCall } from '../flow/state.ts'
import { wordsOf } from '../internal.ts'
import type { Outcome } from '../tools.ts'
import { objectionTo } from './grounding/check.ts'
import { proposedMove, writtenMove } from './moves.ts'
import { promptOf } from './prompt.ts'
import { JSON_BEGINS, readReply } from './reply.ts'
import { type ArticleSource, sourcesFor } from './sources.ts'
import { judge, offeredTools } from './tools.ts'

/** An episode does not ask for help for ever: who plays with the assistant must not use up the day's budget. */
const MOST_DRAFTS = 12
const LOOK_BACK = 6

const NOT_KNOWN: ReadonlySet<string> = new Set(['not_sure', 'outside', 'articles_near', 'second_refusal'])

/** The core does not know: only there is a language model asked. What it does know was approved by people. */
export const wantsDraft = ({ move, turn }: Decision): boolean =>
  NOT_KNOWN.has(move.reason) && turn.situation.text !== '' && turn.situation.dialogue.drafts < MOST_DRAFTS

export interface Surroundings {
  /** What was said before, for questions that lean on it. */
  earlier: readonly Message[]
  /** Calls a tool that only reads for this conversation; null on the test bench. */
  call: ((call: ToolCall) => Promise<Outcome>) | null
  /** When the question began to be answered: what an encoder took counts too. In milliseconds since the epoch. */
  since: number
}

/**
 * Asks the tenant's language model where the core would refuse. Whatever it gives passes the same rules: a question in
 * other words is decided by the core, an answer is checked against the articles, a tool against what the customer
 * said. In all other cases the decision stays as it was. Never throws, and ends at the deadline.
 */
export async function draft(ctx: Context, decision: Decision, around: Surroundings): Promise<Decision> {
  const { since } = around
  const vault = createVault()
  const { turn } = decision
  const masked = tokenise(turn.situation.text, vault)
  const sources = await sourcesFor(ctx, turn, masked, since)
  const prompt = promptOf({
    language: turn.language,
    question: masked,
    earlier: earlierIn(around.earlier, turn.situation.text, vault),
    sources: sources.map(({ text }) => text),
    tools: around.call ? offeredTools : [],
    nonce: `data-${randomBytes(8).toString('hex')}`,
  })
  const help = await ask(ctx, prompt, { since, begins: JSON_BEGINS })
  const used = counted(decision)
  const about = { model: help.model, millis: ctx.services.clock.now() - since, question: null }
  if (!help.ok) return { ...used, draft: { ...about, outcome: 'failed', why: help.why } }
  const [tool] = help.value.calls
  if (tool && around.call) {
    const asked = { ...tool, args: restore(tool.args, vault) }
    return useTool(used, asked, customerWords(around.earlier, turn.situation.text), around.call, about)
  }
  return useReply(used, help.value.text, vault, sources, about)
}

type About = Pick<Draft, 'model' | 'millis' | 'question'>

/** A model was asked, whatever came of it. */
function counted({ move, turn, topic }: Decision): Decision {
  const count = <T extends { drafts: number }>(dialogue: T): T => ({ ...dialogue, drafts: dialogue.drafts + 1 })
  const situation = { ...turn.situation, dialogue: count(turn.situation.dialogue) }
  return { move: { ...move, dialogue: count(move.dialogue) }, turn: { ...turn, situation }, topic }
}

async function useTool(
  decision: Decision,
  asked: { name: string; args: string },
  said: string,
  call: NonNullable<Surroundings['call']>,
  about: About,
): Promise<Decision> {
  const judged = judge(asked, said)
  if (judged.verdict === 'refuse') return { ...decision, draft: { ...about, outcome: 'refused', why: judged.why } }
  if (judged.verdict === 'propose') {
    return moved(decision, proposedMove(decision.turn, judged, about.model), {
      ...about,
      outcome: 'proposed',
      why: judged.name,
    })
  }
  const result = await call({ tool: judged.name, args: judged.args })
  if (!result.ok) return { ...decision, draft: { ...about, outcome: 'refused', why: `tool_${result.code}` } }
  const { turn } = decision
  const move: Move = {
    action: 'act',
    reason: 'model_looked_up',
    ...lookedUp(turn, result),
    dialogue: answered(turn.situation.dialogue, [null]),
  }
  return moved(decision, move, { ...about, outcome: 'looked_up', why: judged.name })
}

function useReply(
  decision: Decision,
  text: string,
  vault: Vault,
  sources: readonly ArticleSource[],
  about: About,
): Decision {
  const reply = readReply(text)
  if (!reply) return { ...decision, draft: { ...about, outcome: 'failed', why: 'garbage' } }
  const question = restore(reply.question, vault).trim()
  const known = { ...about, question: question === '' ? null : question }
  const understood = inOtherWords(decision, question)
  if (understood) return { ...understood, draft: { ...known, outcome: 'rewrote', why: null } }
  const sentences = reply.answer.map((sentence) => ({ ...sentence, text: restore(sentence.text, vault) }))
  const why = objectionTo(
    sentences,
    sources.map((source) => source.text),
  )
  if (why) return { ...decision, draft: { ...known, outcome: 'refused', why } }
  return moved(decision, writtenMove(decision.turn, sentences, sources), { ...known, outcome: 'wrote', why: null })
}

/** The same question in words that the core is sure of; null when it still is not. */
function inOtherWords({ turn }: Decision, question: string): Decision | null {
  if (question === '' || question === turn.situation.text) return null
  const again = decide({ ...turn.situation, text: question }, turn.brain, turn.knowledge)
  // Only the customer asks for a person, is in danger or is angry: a model does not say so for them.
  const isHelp = again.move.action === 'answer' || again.move.action === 'act' || again.move.reason.startsWith('flow:')
  const isForPeople = again.move.reason.startsWith('intent:')
  if (!isHelp && !isForPeople) return null
  return { ...again, turn: { ...again.turn, emotion: turn.emotion, urgency: turn.urgency, entities: turn.entities } }
}

const moved = ({ turn }: Decision, move: Move, draft: Draft): Decision => ({
  turn,
  move,
  topic: topicOf(turn, move),
  draft,
})

/** What was said before this question, personal data masked. */
function earlierIn(messages: readonly Message[], question: string, vault: Vault) {
  return messages
    .filter(
      ({ visibility, author }) => visibility === 'public' && (author.kind === 'customer' || author.kind === 'bot'),
    )
    .map(
      ({ author, body }) =>
        ({ by: author.kind === 'customer' ? 'customer' : 'assistant', text: wordsOf(body) }) as const,
    )
    .filter(({ by, text }) => text !== '' && !(by === 'customer' && question.includes(text)))
    .slice(-LOOK_BACK)
    .map(({ by, text }) => ({ by, text: tokenise(text, vault) }))
}

const customerWords = (messages: readonly Message[], question: string): string =>
  [question, ...messages.filter(({ author }) => author.kind === 'customer').map(({ body }) => wordsOf(body))].join('\n')
