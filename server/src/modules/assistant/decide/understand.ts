import {
  type Entity,
  emotion,
  extractEntities,
  fromPinyin,
  MAX_TEXT,
  safety,
  splitQuestions,
  splitRunOn,
  urgency,
} from '@tandem/nlu'
import type { Brain, Knowledge } from '../brain.ts'
import { isShort } from '../flow/elliptic.ts'
import { drop, outermost } from '../flow/stack.ts'
import { afterLeaving } from '../flow/words.ts'
import {
  asksWhen,
  completed,
  inContext,
  isNear,
  isNumberAlone,
  spelledOut,
  surest,
  takesOrder,
  timeAskedNext,
  withNumber,
  withoutNumbers,
  withPlaced,
} from './follow-up.ts'
import { withoutDeclined } from './hand-over.ts'
import { languageOf } from './language.ts'
import { besideCondition } from './only-if.ts'
import { exactOf, type ReadBy, type Reading, read } from './read.ts'
import { leadsTo } from './run-flow.ts'
import { numbersIn } from './start-flow.ts'
import type { Situation, Turn } from './turn.ts'
import { meantInstead, withApostrophes, withoutCourtesy } from './wording.ts'

/** Reads a message as what it says here: by itself, by its parts, and by what was said before. */
export function understand(whole: Situation, brain: Brain, knowledge: Knowledge): Turn {
  // What comes later is not looked at; a text that is written to take long must not keep others waiting.
  const head = withApostrophes(whole.text.slice(0, MAX_TEXT))
  // A name or an address that a flow asks for stays in the letters that it was told in.
  const asked = {
    ...whole,
    ...(whole.said !== undefined && { said: whole.said.slice(0, MAX_TEXT) }),
    text: whole.dialogue.flow === null ? fromPinyin(head) : head,
  }
  const { named } = asked.dialogue
  const meant = meantInstead(asked.text) ?? wantedInstead(asked, brain, knowledge)
  // Who says that something else is meant leaves what was taken up; what that interrupted is still waiting.
  const { flow } = asked.dialogue
  const left = { ...asked.dialogue, flow: flow && drop(flow) }
  const heard = meant === null ? asked : { ...asked, text: meant, dialogue: left }
  const { now, threshold } = heard
  const isPlain = flow === null && numbersIn(heard.text, now).length === 0
  const placed = isPlain ? withPlaced(heard.text, named) : null
  const text = placed ?? heard.text
  const wish = besideCondition(text)
  const language = languageOf(text, heard.language)
  const by = { brain, knowledge, language, threshold }
  const entities = extractEntities(text, { now })
  const numbers = placed === null ? numbersIn(text, now) : []
  const situation = {
    ...heard,
    text,
    dialogue: { ...heard.dialogue, named: numbers.length > 0 ? numbers : named },
  }
  const reading = readInContext({ ...situation, text: withoutCourtesy(withoutDeclined(wish)) }, entities, by)
  const parts = severalOrders(wish, entities) ?? partsOf(wish)
  const more = parts.length > 1 ? [] : reading.sure ? runOnsOf(wish, by) : clausesOf(wish, entities, by)
  return {
    situation,
    brain,
    knowledge,
    language,
    reading,
    exact: exactOf(text, by),
    parts: parts.length > 1 ? parts.map((part) => readPart(situation, withoutCourtesy(part), by)) : more,
    emotion: emotion(text),
    urgency: urgency(text),
    safety: safety(text),
    entities,
  }
}

/** "算了，运费多少", "算了还是退货吧": what another matter, a running flow for one, is left for, where that is understood. */
function wantedInstead({ text, dialogue, threshold, ...situation }: Situation, brain: Brain, knowledge: Knowledge) {
  const rest = afterLeaving(text)
  if (rest === null) return null
  const language = languageOf(text, situation.language)
  const { sure, intent } = read(withoutCourtesy(rest), { brain, knowledge, language, threshold })
  const running = dialogue.flow && outermost(dialogue.flow).flow
  const isOther = intent === null || running === null || leadsTo({ knowledge }, intent) !== running
  return sure && isOther ? rest : null
}

/** Where a question ends without a sign: "包邮吗 新疆也包吗", "包邮吗可以开票吗", "查下物流然后把地址改了". */
const UNSIGNED =
  /(?<=[吗呢嘛])\s+(?=\S)|(?<=吗)(?![啡丁])(?=\p{Script=Han}{3})|(?<=\p{Script=Han})(?:，|,)?(?:然后|再)(?=[帮把给]|请)/gu

const partsOf = (text: string): string[] => splitQuestions(text.replace(UNSIGNED, '？'))

const MOST_ORDERS = 5

/** Several order numbers: what is asked is asked of each, and numbers with nothing else are looked up. */
function severalOrders(text: string, entities: readonly Entity[]): string[] | null {
  const numbers = entities.filter(({ type }) => type === 'order_number')
  if (numbers.length < 2 || numbers.length > MOST_ORDERS) return null
  if (isNumberAlone(text, entities)) return numbers.map(({ value }) => String(value))
  const isOneMatter = partsOf(text).length < 2
  const wish = withoutNumbers(text, entities).replace(/(?:[和跟与、,，\s]|\band\b)+/giu, ' ')
  return isOneMatter ? numbers.map(({ value }) => `${wish.trim()} ${value}`) : null
}

const CLAUSE_END = /[\p{P}\s]+/u
const SHORTEST_CLAUSE = 4
const TOLD: ReadonlySet<Entity['type']> = new Set(['order_number', 'address', 'phone', 'email'])
/** A clause has to be surer than a whole message: what stands beside it was not understood. */
const SURE_CLAUSE = { score: 0.8, inScope: 0.8 }

/** What is understood of a message that as a whole is not: "帮我开专票 抬头… 税号…". */
function clausesOf(text: string, entities: readonly Entity[], by: ReadBy): Reading[] {
  // What is told with a wish, a number or an address, says nothing of what is wished.
  const wish = entities.reduce((left, one) => (TOLD.has(one.type) ? left.replace(one.text, '') : left), text)
  const clauses = wish
    .split(CLAUSE_END)
    .filter((clause) => clause.length >= SHORTEST_CLAUSE && /\p{Script=Han}/u.test(clause))
  if (clauses.length < 2 && clauses[0] === text) return []
  return clauses.map((clause) => read(withoutCourtesy(clause), by)).filter(isSureClause)
}

const isSureClause = ({ sure, score, inScope }: Reading): boolean =>
  sure && score >= SURE_CLAUSE.score && inScope >= SURE_CLAUSE.inScope

/** The questions that are run together without a sign: each surely one of its own, else there is one. */
function runOnsOf(text: string, by: ReadBy): Reading[] {
  const pieces = splitRunOn(text)
  const readings = pieces.length > 1 ? pieces.map((piece) => read(withoutCourtesy(piece), by)) : []
  const areOwn = readings.every(isSureClause) && new Set(readings.map(({ intent }) => intent)).size === readings.length
  return areOwn ? readings : []
}

/** One of several questions; an order number by itself is about what was talked of. */
function readPart(situation: Situation, text: string, by: ReadBy): Reading {
  const entities = extractEntities(text, { now: situation.now })
  return isNumberAlone(text, entities) ? readInContext({ ...situation, text }, entities, by) : read(text, by)
}

/** A short question about what was talked of last is read with that topic before it. */
function readInContext({ text, dialogue: { topic } }: Situation, entities: readonly Entity[], by: ReadBy): Reading {
  if (isNumberAlone(text, entities)) {
    const number = entities.find(({ type }) => type === 'order_number')?.text ?? text
    const readings = withNumber(number, topic, by.knowledge, by.language).map((words) => read(words, by))
    return readings.find(({ sure }) => sure) ?? readings[0] ?? read(text, by)
  }
  const full = spelledOut(text, topic, by.knowledge, by.language).map((words) => read(words, by))
  const led = surest(full, topic)
  if (led) return led
  const alone = readWish(text, entities, by)
  const whole = completed(text, topic, by.knowledge, by.language).map((words) => read(words, by))
  const ofTime =
    topic !== null && asksWhen(text, topic, by) ? whole.find(({ sure, intent }) => sure && intent === topic) : undefined
  if (ofTime) return ofTime
  const next = topic === null || isNear(alone.intent, topic, by.knowledge) ? undefined : timeAskedNext(text, topic, by)
  if (next !== undefined) return { ...alone, intent: next, refused: false, sure: true }
  return topic === null || (whole.length === 0 && !isShort(text)) ? alone : inContext(alone, whole, topic, by.knowledge)
}

/** Reads a question; where it names an order, what is said beside the number counts if more can be done with that. */
function readWish(text: string, entities: readonly Entity[], by: ReadBy): Reading {
  const whole = read(text, by)
  const wish = withoutNumbers(text, entities)
  if (wish === text.trim()) return whole
  const beside = read(wish, by)
  const does = ({ intent }: Reading) => takesOrder(intent, by.knowledge)
  return beside.sure && (!whole.sure || (does(beside) && !does(whole))) ? { ...beside, text } : whole
}
