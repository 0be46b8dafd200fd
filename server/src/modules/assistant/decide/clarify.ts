import type { Reason } from '@tandem/contract'
import { isOfThing, isWord } from '../flow/elliptic.ts'
import { texts } from '../texts.ts'
import { isSmallTalk } from './hand-over.ts'
import type { Reading } from './read.ts'
import type { Move, Rule, Turn } from './turn.ts'

const CLOSE = 0.2
const WORTH_NAMING = 0.15
const CHOICES = 3
/** A word that is surely ours is asked about from this chance of a meaning on. */
const KNOWN = 0.5
const POSSIBLE = 0.05

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
function askWhich(turn: Turn, reason: Reason): Move | null {
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

/** The titles of the likeliest meanings. */
export const likely = ({ candidates }: Reading): string[] =>
  candidates
    .filter(({ intent, score }) => score >= WORTH_NAMING && !isSmallTalk(intent))
    .slice(0, CHOICES)
    .map(({ title }) => title)
