import type { Draft, Reasoning } from '@tandem/contract'
import type { Brain, Knowledge } from '../brain.ts'
import { answer } from './answer.ts'
import { articleFound, articlesNear } from './by-words.ts'
import { clarify, thingUnnamed, wordAlone } from './clarify.ts'
import { courteous } from './courtesy.ts'
import { abuse, angryComplaint, danger, hazard, personAsked, personWanted, repeated, tiredOfIt } from './hand-over.ts'
import { detail, goOn, moreOfIt } from './lead-on.ts'
import { acknowledged, denied, opened } from './no-question.ts'
import { wishedOnlyIf } from './only-if.ts'
import { ownArticle } from './own-article.ts'
import { praised } from './praise.ts'
import { continueFlow, goOnUnanswered } from './run-flow.ts'
import { answerSeveral } from './several.ts'
import { otherOrder, startFlow } from './start-flow.ts'
import { type Topic, topicOf } from './topic.ts'
import type { Move, Rule, Situation, Turn } from './turn.ts'
import { understand } from './understand.ts'
import { answerMissed, foreign, nothingToRead, refuse } from './unknown.ts'

/** In this order; the first rule that applies decides. When none does, the assistant says that it does not know. */
const RULES: readonly Rule[] = [
  danger,
  personAsked,
  abuse,
  hazard,
  tiredOfIt,
  nothingToRead,
  opened,
  denied,
  answerMissed,
  continueFlow,
  courteous,
  acknowledged,
  praised,
  goOn,
  foreign,
  angryComplaint,
  wishedOnlyIf,
  otherOrder,
  ownArticle,
  detail,
  repeated,
  personWanted,
  moreOfIt,
  answerSeveral,
  startFlow,
  thingUnnamed,
  answer,
  articleFound,
  wordAlone,
  clarify,
  articlesNear,
]

export interface Decision {
  turn: Turn
  move: Move
  topic: Topic
  /** What a language model had to do with it. */
  draft?: Draft
}

/** What the assistant does next. Pure: the same situation, model and knowledge give the same decision. */
export function decide(situation: Situation, brain: Brain, knowledge: Knowledge): Decision {
  const turn = understand(situation, brain, knowledge)
  for (const rule of RULES) {
    const move = rule(turn)
    if (move) return { turn, move, topic: topicOf(turn, move) }
  }
  const move = refuse(turn)
  return { turn, move, topic: topicOf(turn, move) }
}

/** What the assistant does when a flow's question was not answered in the time that it waits. */
export function decideUnanswered(situation: Situation, brain: Brain, knowledge: Knowledge): Decision | null {
  const turn = understand(situation, brain, knowledge)
  const move = goOnUnanswered(turn)
  return move && { turn, move, topic: topicOf(turn, move) }
}

/** The message answered what a flow had asked: it is no question of its own. */
const isFlowReply = ({ situation }: Turn, { reason }: Move): boolean =>
  situation.dialogue.flow !== null && reason.startsWith('flow')

/** The decision as it is kept with the message and shown to people. */
export function reasoningOf({ turn, move, topic, draft }: Decision, micros: number): Reasoning {
  const { reading, brain, knowledge, entities } = turn
  const intent = move.intent === undefined ? reading.intent : move.intent
  return {
    action: move.action,
    language: turn.language,
    intent,
    score: reading.score,
    inScope: reading.inScope,
    candidates: reading.candidates,
    triage: topic.triage,
    priority: topic.priority,
    emotion: topic.emotion,
    entities: entities.map(({ type, value, text }) => ({ type, value: String(value), text })),
    sources: move.sources ?? [],
    evidence:
      intent === null ? [] : brain.explain(reading.text, intent).map(({ ngram, weight }) => ({ text: ngram, weight })),
    reason: move.reason,
    asked: isFlowReply(turn, move) ? null : reading.text,
    model: brain.version,
    revision: knowledge.revision,
    micros,
    ...(reading.vectorShare !== undefined &&
      brain.encoder !== null && { encoder: { name: brain.encoder, share: reading.vectorShare } }),
    ...(draft && { draft }),
  }
}
