import type { Localized, Reason } from '@tandem/contract'
import { asks, tellsDetail } from '../flow/elliptic.ts'
import { isGoOn, isQuestion } from '../flow/words.ts'
import { texts } from '../texts.ts'
import { followUpsOf } from './answer.ts'
import { handOver } from './hand-over.ts'
import { files } from './run-flow.ts'
import { enterFlow } from './start-flow.ts'
import type { Move, Rule, Turn } from './turn.ts'

/**
 * "然后呢", "and then?": nothing is asked, and so nothing is guessed. What commonly comes next is offered; who had that
 * offered just before gets a person.
 */
export const goOn: Rule = (turn) => {
  const { text, dialogue } = turn.situation
  if (!isGoOn(text)) return null
  if (dialogue.clarified) return { ...handOver(turn, 'unknown_question', 'goes_on'), intent: null }
  return offered(turn, 'goes_on', dialogue.topic === null ? texts.sayMore : texts.goOn)
}

/**
 * "2号申请的", "I bought it last week": a detail of what is talked of, which the article cannot know. Where something can
 * be looked up about it, that begins; else it is noted, and asked what it is wanted for.
 */
export const detail: Rule = (turn) => {
  const { text, dialogue } = turn.situation
  const content = dialogue.topic === null ? undefined : turn.knowledge.intents.get(dialogue.topic)
  if (!content || !tellsDetail(text, turn.entities)) return null
  const flow = content.withOrder ?? (content.outcome.kind === 'flow' ? content.outcome.flow : null)
  const looksUp = flow === null ? null : enterFlow(turn, flow)
  if (!looksUp) return offered(turn, 'detail_told', texts.detailNoted)
  const said = [texts.lookUp[turn.language], looksUp.text].filter((part) => part !== '')
  return { ...looksUp, text: said.join('\n\n') }
}

const MOST_TOLD = { han: 16, words: 9 }

const isBrief = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) ? text.length <= MOST_TOLD.han : text.split(/\s+/u).length <= MOST_TOLD.words

/**
 * "驿站也没有", "neighbors dont have it": more is told of what was answered just now, and nothing is asked. The same
 * article once more is no help; what can be looked up about it begins.
 */
export const moreOfIt: Rule = (turn) => {
  const { text, dialogue } = turn.situation
  const { topic, order } = dialogue
  const content = topic === null ? undefined : turn.knowledge.intents.get(topic)
  if (topic === null || order !== null || content?.withOrder === undefined || !files(turn, topic)) return null
  if (turn.parts.length > 0 || !isBrief(text) || asks(text) || isQuestion(text) || !isOfTopic(turn, topic)) return null
  const looksUp = enterFlow(turn, content.withOrder)
  return looksUp && { ...looksUp, text: [texts.lookUp[turn.language], looksUp.text].join('\n\n') }
}

/** From this chance on a text that is not understood by itself is of the topic. */
const LIKELY = 0.3

function isOfTopic({ reading, exact }: Turn, topic: string): boolean {
  const best = reading.candidates[0]
  if (reading.sure || !best) return exact !== 'title' && reading.sure && reading.intent === topic
  return best.intent === topic && best.score >= LIKELY
}

/** Asks what to go on with: what comes after the topic and has not been answered yet, or a person. */
function offered({ situation, knowledge, language }: Turn, reason: Reason, said: Localized): Move {
  const { dialogue } = situation
  const known = Object.keys(dialogue.asked).map((intent) => knowledge.intents.get(intent)?.title[language])
  const next = followUpsOf(dialogue.topic, knowledge, language).filter((title) => !known.includes(title))
  return {
    action: 'ask',
    reason,
    text: said[language],
    intent: dialogue.topic,
    choices: [...new Set([...next, texts.person[language]])],
    dialogue: { ...dialogue, clarified: true, refusals: 0 },
  }
}
