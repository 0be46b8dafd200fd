import type { Flow, FlowState, Reason, Slot } from '@tandem/contract'
import { extractEntities } from '@tandem/nlu'
import type { Dialogue } from '../dialogue.ts'
import { collected } from '../flow/collected.ts'
import { asks } from '../flow/elliptic.ts'
import {
  again,
  begin,
  cancel,
  enter,
  expire,
  isLeaving,
  patience,
  resume,
  resumeTool,
  understands,
} from '../flow/flow.ts'
import { outermost } from '../flow/stack.ts'
import type { FlowBook, FlowResult } from '../flow/state.ts'
import { flowOf, slotOf, stepOf } from '../flow/walk.ts'
import { afterLeaving, cannotTell, isBare, isGoOn, isQuestion, isWait } from '../flow/words.ts'
import { told, withoutCard } from '../forms/told.ts'
import { texts } from '../texts.ts'
import type { Outcome } from '../tools.ts'
import { isOfIt, orderFlow } from './about-order.ts'
import { answered, articleFor, formsOf, sourceOf } from './answer.ts'
import { isOtherOrder } from './follow-up.ts'
import { handOver, isSmallTalk } from './hand-over.ts'
import type { Reading } from './read.ts'
import type { Move, Rule, Turn } from './turn.ts'

/** The flows as they are published; in an older version where the conversation began with that. */
const bookOf = ({ knowledge, situation }: Turn): FlowBook => ({
  get(key, version) {
    const current = knowledge.flows.get(key)
    if (version === undefined || current?.version === version) return current
    return situation.pinned?.find((flow) => flow.id === key && flow.version === version)
  },
})

const saidOf = (turn: Turn) => ({ text: turn.situation.text, language: turn.language, now: turn.situation.now })

/** A sure intent that leads to a flow starts it; one that was running goes on after it. */
export const startFlow: Rule = (turn) => {
  const flow = flowFor(turn)
  return flow ? started(turn, flow, turn, runningOf(turn, bookOf(turn))) : null
}

/** @param one what leads to the flow: the turn, or the part of it that does */
function started(turn: Turn, flow: Flow, one: Turn, below: FlowState | null, known = knownTo(flow, one)): Move {
  const entered = enter(bookOf(turn), flow, saidOf(one), below, known)
  const move = moveOf(turn, entered, `flow:${flow.id}`)
  const { asked, topic } = answered(turn.situation.dialogue, [one.reading.intent])
  return { ...move, dialogue: { ...move.dialogue, asked, topic } }
}

/** Begins a published flow about the topic; null when it is not there. */
export function enterFlow(turn: Turn, key: string): Move | null {
  const flow = bookOf(turn).get(key)
  const { topic, order } = turn.situation.dialogue
  const about = { ...turn, reading: { ...turn.reading, intent: topic } }
  if (!flow) return null
  const slot = flow.slots.find(({ type }) => type === 'order_number')
  const known = slot && order ? numberFor(slot, order.number) : knownTo(flow, about)
  return { ...started(turn, flow, about, null, known), intent: topic }
}

const MOST_FLOWS = 3

/**
 * The flows that the parts of a message lead to, one after the other: the first begins, each other one goes on when the
 * one before it is over. A part that names no order speaks of the only one that the message names.
 */
export function startFlows(turn: Turn, parts: readonly Reading[]): { move: Move; count: number } | null {
  const numbers = numbersIn(turn.situation.text, turn.situation.now)
  const turns = parts.map((reading): Turn => {
    const { text } = reading
    const named =
      numbersIn(text, turn.situation.now).length > 0 || numbers.length !== 1 ? text : `${text} ${numbers[0]}`
    const entities = extractEntities(named, { now: turn.situation.now })
    return { ...turn, reading, entities, situation: { ...turn.situation, text: named } }
  })
  const wanted = turns.flatMap((one) => {
    const flow = flowFor(one)
    return flow ? [{ one, flow, key: `${flow.id} ${numbersIn(one.situation.text, turn.situation.now)[0] ?? ''}` }] : []
  })
  const distinct = wanted
    .filter(({ key }, i) => wanted.findIndex((other) => other.key === key) === i)
    .slice(0, MOST_FLOWS)
  const [first, ...later] = distinct
  if (!first) return null
  const below = later.reduceRight<FlowState | null>(
    (under, { one, flow }) => begin(flow, saidOf(one), knownTo(flow, one), under),
    runningOf(turn, bookOf(turn)),
  )
  // What the rest of the message tells belongs to the only flow that it leads to.
  const one = distinct.length === 1 ? { ...turn, reading: first.one.reading } : first.one
  return { move: started(turn, first.flow, one, below), count: distinct.length }
}

/** The order numbers in a text, each once. */
export const numbersIn = (text: string, now: number): string[] => [
  ...new Set(
    extractEntities(text, { now }).flatMap(({ type, value }) => (type === 'order_number' ? [String(value)] : [])),
  ),
]

/** The flow that a sure reading leads to. */
function flowFor(turn: Turn): Flow | undefined {
  const { intent, sure } = turn.reading
  const key = orderFlow(turn.reading, turn) ?? (sure && intent !== null ? leadsTo(turn, intent) : null)
  return key === null ? undefined : bookOf(turn).get(key)
}

/** The flow that was running, if it is still somewhere. */
function runningOf(turn: Turn, flows: FlowBook): FlowState | null {
  const running = turn.situation.dialogue.flow
  return running && flowOf(flows, running) ? running : null
}

/** The order that was found before; asked anew in so many words, the same flow may well be about another order. */
function knownTo({ id, slots }: Flow, turn: Turn): Record<string, string> {
  const slot = slots.find(({ type }) => type === 'order_number')
  const { order, named } = turn.situation.dialogue
  const { text } = turn.situation
  if (slot && !order) return named.length === 1 && !isOtherOrder(text, turn.entities) ? numberFor(slot, named[0]) : {}
  if (!slot || !order) return {}
  const isOfThis = asks(text) && isOfIt(text, turn.language)
  const isSame = order.flow !== id || isOfThis || orderFlow(turn.reading, turn) === id
  return isSame ? numberFor(slot, order.number) : {}
}

const numberFor = ({ name }: Slot, number = ''): Record<string, string> => (number === '' ? {} : { [name]: number })

/** "不对，是另一个订单": the matter of the order at hand, for one that is yet to be named, or named without another wish. */
export const otherOrder: Rule = (turn) => {
  if (turn.reading.sure && turn.entities.some(({ type }) => type === 'order_number')) return null
  const { text, dialogue } = turn.situation
  const flows = bookOf(turn)
  const flow = dialogue.order && isOtherOrder(text, turn.entities) ? flows.get(dialogue.order.flow) : undefined
  return flow ? { ...moveOf(turn, enter(flows, flow, saidOf(turn)), `flow:${flow.id}`), intent: null } : null
}

/** A running flow takes the message: an answer, a correction, an end, or a question in between. */
export const continueFlow: Rule = (turn) => {
  const state = turn.situation.dialogue.flow
  const flows = bookOf(turn)
  // One that is nowhere any more, in no version, is forgotten.
  if (!state || !(flowOf(flows, state) ?? flows.get(state.flow)) || turn.situation.text === '') return null
  const said = saidOf(turn)
  const left = () => ({ ...moveOf(turn, cancel(flows, state, turn.language), 'flow_cancelled'), intent: null })
  if (isLeaving(flows, state, said)) return left()
  if (isWait(said.text)) return takesTime(turn, state)
  if (!understands(flows, state, said)) {
    const isAskedAgain = !cannotTell(said.text) && isSameMatter(turn, state)
    // A sound, "然后呢", or the same wish once more, is no wrong answer.
    if ((isBare(said.text) && !cannotTell(said.text)) || isGoOn(said.text) || isAskedAgain) {
      const asked = again(flows, { ...state, inputs: state.inputs + 1 }, turn.language)
      const move = moveOf(turn, asked, `flow:${outermost(state).flow}`)
      // Who says it once more may have nothing else to say: a person is in reach.
      const choices = isAskedAgain && move.action === 'ask' && { choices: withPerson(move.choices, turn) }
      return { ...move, ...choices, intent: null }
    }
    if ((isQuestion(said.text) || asks(said.text)) && !turn.reading.sure && !cannotTell(said.text))
      return notKnown(turn, flows, state)
    // "算了，我自己弄": another matter that follows was taken for the message (see wantedInstead).
    if (afterLeaving(said.text) !== null) return left()
  }
  if (!cannotTell(said.text) && isDigression(turn, flows, state)) return digress(turn, flows, state)
  // A reply is about what the flow is about, whatever it would mean by itself.
  return { ...moveOf(turn, resume(flows, state, said), `flow:${outermost(state).flow}`), intent: null }
}

/** The same wish once more, or more of the trouble that the flow is about. */
function isSameMatter({ reading: { sure, intent }, knowledge, situation }: Turn, state: FlowState): boolean {
  if (!sure || intent === null) return false
  const { flow } = outermost(state)
  const { topic } = situation.dialogue
  const isTold = intent === topic && knowledge.intents.get(intent)?.withOrder === flow && !asks(situation.text)
  return leadsTo({ knowledge }, intent) === flow || isTold
}

/** "等下，我去查一下": the flow waits, and takes it for no wrong answer. */
function takesTime(turn: Turn, state: FlowState): Move {
  const minutes = patience(bookOf(turn), state)
  const waits = minutes !== null && { waitMinutes: minutes }
  const { dialogue } = turn.situation
  return {
    action: 'answer',
    reason: 'flow_waits',
    text: texts.takeYourTime[turn.language],
    intent: null,
    ...waits,
    dialogue,
  }
}

/** A question that nobody has an answer to: no wrong answer to what the flow asks, which is asked again. */
function notKnown(turn: Turn, flows: FlowBook, state: FlowState): Move {
  const asked = again(flows, { ...state, inputs: state.inputs + 1 }, turn.language)
  const move = moveOf(turn, asked, `flow:${outermost(state).flow}`, texts.unknownBetween[turn.language])
  return { ...move, intent: null, ...(move.action === 'ask' && { choices: withPerson(move.choices, turn) }) }
}

const withPerson = (choices: readonly string[] = [], { language }: Turn): string[] => {
  const person = texts.person[language]
  return [...choices.filter((choice) => choice !== person), person]
}

/** The flow goes on although its question was not answered in time; null when nothing waits, or waits for ever. */
export function goOnUnanswered(turn: Turn): Move | null {
  const state = turn.situation.dialogue.flow
  const result = state && expire(bookOf(turn), state, turn.language)
  return result ? { ...moveOf(turn, result, `flow_unanswered:${state.flow}`), intent: null } : null
}

/** A free text takes everything as its answer, so there only what is clearly a question leads away. */
function isDigression(turn: Turn, flows: FlowBook, state: FlowState): boolean {
  const { sure, intent } = turn.reading
  if (!sure || (intent !== null && isSmallTalk(intent))) return false
  if (intent !== null && leadsTo(turn, intent) === outermost(state).flow) return false
  if (!understands(flows, state, saidOf(turn))) return true
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  const slot = flow && step?.do === 'ask' ? slotOf(flow, step.slot) : undefined
  return slot?.type === 'text' && asks(turn.situation.text)
}

/** The flow that an intent leads to. */
export function leadsTo({ knowledge }: Pick<Turn, 'knowledge'>, intent: string): string | null {
  const outcome = knowledge.intents.get(intent)?.outcome
  return outcome?.kind === 'flow' ? outcome.flow : null
}

/** Whether an intent leads to a flow that files something, and not only looks it up. */
export function files({ knowledge }: Pick<Turn, 'knowledge'>, intent: string): boolean {
  const key = leadsTo({ knowledge }, intent) ?? knowledge.intents.get(intent)?.withOrder
  return (key !== undefined && knowledge.flows.get(key)?.steps.some((step) => step.do === 'confirm')) ?? false
}

/** Answers the question in between and asks the flow's own again. */
function digress(turn: Turn, flows: FlowBook, state: FlowState): Move | null {
  const article = articleFor(turn.reading, turn)
  // Another flow, a person, or nothing that can be said: the rules after this one decide.
  if (!article) return null
  const asked = again(flows, { ...state, inputs: state.inputs + 1 }, turn.language)
  const { text } = told(article, turn.language, withoutCard(formsOf(turn)))
  const move = moveOf(turn, asked, 'digression', text)
  const { flow } = move.dialogue
  return {
    ...move,
    action: 'answer',
    sources: [sourceOf(article, turn.language)],
    dialogue: { ...answered(turn.situation.dialogue, [turn.reading.intent]), flow },
  }
}

/** The move after a tool came back, said in one message with what was said before the call. */
export function afterTool(turn: Turn, move: Move, result: Outcome): Move {
  const state = move.dialogue.flow
  if (!state) return handOver(turn, 'flow_handover', 'flow_gone')
  const next = moveOf(turn, resumeTool(bookOf(turn), state, result, turn.language), move.reason, move.text)
  const { asked, topic, order } = move.dialogue
  const found = result.ok ? orderIn(turn, state) : null
  const drawn = drawnOf(turn, result)
  return {
    ...next,
    ...(drawn && { order: drawn }),
    dialogue: { ...next.dialogue, asked, topic, order: found ?? order },
  }
}

/** The order that the last tool found, where the channel draws cards: after one that changes it, it is another. */
const drawnOf = (turn: Turn, result: Outcome) =>
  result.ok && formsOf(turn).includes('card') ? result.order : undefined

/** The order that a flow knows of. */
function orderIn(turn: Turn, state: FlowState): Dialogue['order'] {
  const slot = flowOf(bookOf(turn), state)?.slots.find(({ type }) => type === 'order_number')
  const number = slot && state.slots[slot.name]
  return number === undefined ? null : { number, flow: outermost(state).flow }
}

function moveOf(turn: Turn, result: FlowResult, reason: Reason, before = ''): Move {
  const text = [before, ...result.said].filter((part) => part !== '').join('\n\n')
  const dialogue = { ...turn.situation.dialogue, refusals: 0, clarified: false }
  switch (result.next) {
    case 'reply': {
      const labels = result.state.misses > 0 ? [...result.choices, texts.person[turn.language]] : result.choices
      const choices = labels.length > 0 && { choices: labels }
      const minutes = patience(bookOf(turn), result.state)
      const waits = minutes !== null && { waitMinutes: minutes }
      return { action: 'ask', reason, text, ...choices, ...waits, dialogue: { ...dialogue, flow: result.state } }
    }
    case 'tool':
      return { action: 'act', reason, text, call: result.call, dialogue: { ...dialogue, flow: result.state } }
    case 'end':
      return { action: 'answer', reason, text, dialogue: { ...dialogue, flow: null } }
    case 'person': {
      const told = collected(bookOf(turn), result.state, turn.language)
      const by = { kind: 'flow' as const, name: outermost(result.state).flow }
      const proposal = result.wanted && { proposal: { ...result.wanted, by } }
      const said = proposal ? [text, texts.needsPerson[turn.language]].filter((part) => part !== '').join('\n\n') : text
      const why: Reason = `${reason}:${result.reason}`
      return { ...handOver(turn, 'flow_handover', why, said), ...proposal, collected: told }
    }
  }
}
