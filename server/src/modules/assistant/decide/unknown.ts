import { normalise } from '@tandem/nlu'
import { yesOrNo } from '../flow/consent.ts'
import { isElliptic, isOfThing, isShort, isWord } from '../flow/elliptic.ts'
import { isBare, isCancel, isSigns } from '../flow/words.ts'
import { texts } from '../texts.ts'
import { hasExpired } from './answer.ts'
import { handOver, isSmallTalk } from './hand-over.ts'
import { isForeign } from './language.ts'
import type { Reading } from './read.ts'
import type { Move, Rule, Turn } from './turn.ts'
import { deniesOnly, opensOnly, saysMissed } from './wording.ts'

const CLOSE = 0.2
const WORTH_NAMING = 0.15
/** So much of a text's weight must be in a title for the title to be offered. */
const TITLE_SHARE = 0.75
const CHOICES = 3
/** A word that is surely ours is asked about from this chance of a meaning on. */
const KNOWN = 0.5
const POSSIBLE = 0.05
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

/** "我想问一下": what is asked comes with the next message. */
export const opened: Rule = ({ situation: { text, dialogue }, language }) =>
  opensOnly(text) ? { action: 'answer', reason: 'opened', text: texts.opened[language], intent: null, dialogue } : null

/** "我没说要退货": what was begun is left, and what is wanted instead is asked. */
export const denied: Rule = ({ situation: { text, dialogue }, language }) =>
  deniesOnly(text)
    ? {
        action: 'ask',
        reason: 'denied',
        text: texts.denied[language],
        intent: null,
        choices: [texts.person[language]],
        dialogue: { ...dialogue, flow: null, topic: null },
      }
    : null

/** The customer says that the answer was none: an apology, and the second time the person. */
export const answerMissed: Rule = (turn) =>
  turn.situation.dialogue.flow === null && saysMissed(turn.situation.text)
    ? { ...refusal(turn, texts.missed[turn.language], 'answer_missed'), intent: null }
    : null

const PLEASED = /[👍👌❤🙏😊😀😄🙂🥰💐🌹]/u
/** To stop is no wish of its own; to cancel, or "不退了", may well be meant of an order or of what was filed for it. */
const MAY_BE_WISH = /^(?:please |那|我)*(?:cancel|keep|取消|(?:不|别|先别|不要)(?:想)?[退换改开取])/u

/** "好", "算了", "got it": no question, and nothing to be sorry for. A mere "?" is asked what it is about. */
export const acknowledged: Rule = (turn) => {
  const { text, dialogue } = turn.situation
  const said = (words: string): Move => ({
    action: 'answer',
    reason: 'acknowledged',
    text: words,
    intent: null,
    dialogue,
  })
  if (isSigns(text) && !PLEASED.test(text)) {
    const choices = [texts.person[turn.language]]
    return { ...said(texts.sayMore[turn.language]), action: 'ask', reason: 'signs_only', choices }
  }
  const isDone = isCancel(text) && (!turn.reading.sure || !MAY_BE_WISH.test(normalise(text)))
  if (!isDone && !isBare(text)) return null
  return said((isDone || yesOrNo(text) === false ? texts.whenever : texts.anythingElse)[turn.language])
}

/** A language that the assistant does not speak is not guessed at. */
export const foreign: Rule = (turn) =>
  isForeign(turn.situation.text)
    ? { ...refusal(turn, texts.foreign[turn.language], 'foreign_language'), intent: null }
    : null

/** Two meanings about as likely: the customer chooses, once. */
export const clarify: Rule = (turn) => {
  const { refused } = turn.reading
  const [first, second] = turn.reading.candidates.filter(({ intent }) => !isSmallTalk(intent))
  if (turn.situation.dialogue.clarified || refused || !first || !second) return null
  if (first.score - second.score > CLOSE || second.score < WORTH_NAMING) return null
  return {
    action: 'ask',
    reason: 'two_candidates_close',
    text: texts.which[turn.language],
    choices: [...likely(turn.reading), texts.person[turn.language]],
    dialogue: { ...turn.situation.dialogue, clarified: true },
  }
}

/**
 * "快递", "delivery": a word that has to do with several things, and no question yet. What it may be about is asked, also
 * where one meaning leads; a complaint comes last, since nobody has complained.
 */
export const wordAlone: Rule = (turn) => {
  const { reading, situation } = turn
  if (reading.inScope < KNOWN || !isWord(situation.text)) return null
  return askWhich(turn, 'word_alone')
}

/** From this chance of one meaning on it is no question what a thing is. */
const LEADS = 0.8

/** "东西烂了咋整": the parcel or the goods? Where no meaning leads by far, that is asked before anything is answered. */
export const thingUnnamed: Rule = (turn) => {
  const { reading, situation } = turn
  const isPlain = reading.score >= LEADS || situation.dialogue.topic !== null || situation.dialogue.order !== null
  return isPlain || !isOfThing(situation.text) ? null : askWhich(turn, 'thing_unnamed')
}

/** Asks once which of the possible meanings is meant; null where there are not several. */
function askWhich(turn: Turn, reason: string): Move | null {
  const { reading, situation, knowledge } = turn
  if (situation.dialogue.clarified || reading.refused) return null
  const possible = reading.candidates.filter(({ intent, score }) => score >= POSSIBLE && !isSmallTalk(intent))
  if (possible.length < 2) return null
  const complains = ({ intent }: { intent: string }) => knowledge.intents.get(intent)?.triage === 'complaint'
  const named = [
    ...possible.filter((one) => !complains(one)).slice(0, CHOICES),
    ...possible.filter(complains).slice(0, 1),
  ]
  return {
    action: 'ask',
    reason,
    text: texts.which[turn.language],
    choices: [...named.map(({ title }) => title), texts.person[turn.language]],
    dialogue: { ...situation.dialogue, clarified: true },
  }
}

/** Nothing fits: an honest no with the offer of a person; the second time, and to who is angry, the person at once. */
export const refuse = (turn: Turn): Move => {
  const starters = startersOf(turn)
  const isElsewhere = isOutside(turn) && starters.length > 0
  // "打官司请律师贵不贵" is angry with nobody here; "搞什么啊" is.
  if (turn.emotion.label === 'angry' && (!isElsewhere || isShort(turn.situation.text)))
    return handOver(turn, 'emotion', 'angry_unknown')
  if (isElsewhere) return outside(turn, starters)
  const expired = turn.reading.sure ? 'no_valid_article' : 'not_sure'
  return refusal(turn, null, expired)
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

function refusal(turn: Turn, said: string | null, reason: string): Move {
  const offered = said === null ? perhaps(turn) : []
  const text = said ?? turn.knowledge.unknown[turn.language]
  return decline(turn, {
    reason,
    text: offered.length > 0 ? `${text}\n\n${texts.perhaps[turn.language]}` : text,
    offered,
  })
}

/** Says no, with what may be asked instead, or for a person; the second time the person comes at once. */
function decline(turn: Turn, { reason, text, offered }: { reason: string; text: string; offered: string[] }): Move {
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

const likely = ({ candidates }: Reading): string[] =>
  candidates
    .filter(({ intent, score }) => score >= WORTH_NAMING && !isSmallTalk(intent))
    .slice(0, CHOICES)
    .map(({ title }) => title)

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
