import type { Reason } from '@tandem/contract'
import { isElliptic, isShort } from '../flow/elliptic.ts'
import { texts } from '../texts.ts'
import { hasExpired } from './answer.ts'
import { likely } from './clarify.ts'
import { handOver } from './hand-over.ts'
import { isForeign } from './language.ts'
import type { Move, Rule, Turn } from './turn.ts'
import { saysMissed } from './wording.ts'

const CHOICES = 3
/** So much of a text's weight must be in a title for the title to be offered. */
const TITLE_SHARE = 0.75
/** From this chance of being about anything known the nearest meanings are offered with the refusal. */
const NEAR_MISS = 0.2
/**
 * Below this chance a question is none of ours, and is told so: 118 of the pack's evaluation set were not, and 4 were.
 * It changes the words of a refusal, never whether there is one.
 */
const OUTSIDE = 0.05

/** Only a file came of which nothing could be made out: a person looks at it. Without any words there is nothing to do. */
export const nothingToRead: Rule = (turn) => {
  if (turn.situation.text !== '') return null
  const move = turn.situation.attachment
    ? handOver(turn, 'unknown_question', 'unreadable_media', texts.cannotSee[turn.language])
    : refusal(turn, null, 'no_text')
  return { ...move, intent: null }
}

/** The customer says that the answer was none: an apology, and the second time the person. */
export const answerMissed: Rule = (turn) =>
  turn.situation.dialogue.flow === null && saysMissed(turn.situation.text)
    ? { ...refusal(turn, texts.missed[turn.language], 'answer_missed'), intent: null }
    : null

/** A language that the assistant does not speak is not guessed at. */
export const foreign: Rule = (turn) =>
  isForeign(turn.situation.text)
    ? { ...refusal(turn, texts.foreign[turn.language], 'foreign_language'), intent: null }
    : null

/** Nothing fits: an honest no with the offer of a person; the second time, and to who is angry, the person at once. */
export const refuse = (turn: Turn): Move => {
  const starters = startersOf(turn)
  const isElsewhere = isOutside(turn) && starters.length > 0
  // "打官司请律师贵不贵" is angry with nobody here; "搞什么啊" is.
  if (turn.emotion.label === 'angry' && (!isElsewhere || isShort(turn.situation.text)))
    return handOver(turn, 'emotion', 'angry_unknown')
  if (isElsewhere) return outside(turn, starters)
  return refusal(turn, null, turn.reading.sure ? 'no_valid_article' : 'not_sure')
}

/** Nothing that the business deals with, and not merely too short, or leaning on what was said before, to tell; never about an order. */
const isOutside = ({ reading, situation, entities }: Turn): boolean =>
  !reading.sure &&
  reading.candidates.length > 0 &&
  reading.inScope < OUTSIDE &&
  entities.every(({ type }) => type !== 'order_number') &&
  (situation.dialogue.topic === null || !isShort(situation.text)) &&
  !isElliptic(situation.text)

/** What customers are shown before the first word, but for what leads to a person. */
const startersOf = ({ knowledge, language }: Turn): string[] =>
  (knowledge.starters ?? [])
    .flatMap((key) => {
      const content = knowledge.intents.get(key)
      return content && content.outcome.kind !== 'handover' ? [content.title[language]] : []
    })
    .slice(0, CHOICES)

/** "明天会下雨吗": no guess, but what can be asked here. */
const outside = (turn: Turn, starters: string[]): Move =>
  decline(turn, { reason: 'outside', text: texts.outside[turn.language], offered: starters })

function refusal(turn: Turn, said: string | null, reason: Reason): Move {
  const offered = said === null ? perhaps(turn) : []
  const text = said ?? turn.knowledge.unknown[turn.language]
  return decline(turn, {
    reason,
    text: offered.length > 0 ? `${text}\n\n${texts.perhaps[turn.language]}` : text,
    offered,
  })
}

/** Says no, with what may be asked instead, or for a person; the second time the person comes at once. */
function decline(turn: Turn, { reason, text, offered }: { reason: Reason; text: string; offered: string[] }): Move {
  const { dialogue } = turn.situation
  if (dialogue.refusals > 0) return handOver(turn, 'unknown_question', 'second_refusal')
  return {
    action: 'refuse',
    reason,
    text,
    choices: [...offered, texts.person[turn.language]],
    dialogue: { ...dialogue, refusals: dialogue.refusals + 1, clarified: false },
  }
}

/** What the customer may have meant: near misses of the model, or articles named in the text. */
function perhaps(turn: Turn): string[] {
  const { reading, knowledge, situation, language } = turn
  if (reading.sure) return []
  if (reading.inScope >= NEAR_MISS) return likely(reading)
  return knowledge.search.byTitle(situation.text, 2).flatMap(({ id, share }) => {
    const article = share >= TITLE_SHARE ? knowledge.articles.get(id) : undefined
    const title = article && !hasExpired(article, situation.now) ? article.title[language] : ''
    return title ? [title] : []
  })
}
