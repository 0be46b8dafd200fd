import type { Flow, FlowState, Slot } from '@tandem/contract'
import { extractEntities } from '@tandem/nlu'
import { asks } from '../flow/elliptic.ts'
import { begin, enter } from '../flow/flow.ts'
import type { FlowBook } from '../flow/state.ts'
import { flowOf } from '../flow/walk.ts'
import { inTurn } from '../texts.ts'
import { isOfIt, orderFlow } from './about-order.ts'
import { answered } from './answer.ts'
import { isOtherOrder } from './follow-up.ts'
import type { Reading } from './read.ts'
import { bookOf, leadsTo, moveOf, saidOf } from './run-flow.ts'
import type { Move, Rule, Turn } from './turn.ts'

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
  const move = started(turn, first.flow, one, below)
  const text = [
    inTurnOf(
      distinct.map(({ one }) => one.reading.intent),
      turn,
    ),
    move.text,
  ].filter((said) => said !== '')
  return { move: { ...move, text: text.join('\n\n') }, count: distinct.length }
}

/** Names what is done one after the other; nothing where it is the same for several orders. */
function inTurnOf(intents: readonly (string | null)[], { knowledge, language }: Turn): string {
  const titles = intents.flatMap((intent) => knowledge.intents.get(intent ?? '')?.title[language] ?? [])
  return new Set(titles).size > 1 ? inTurn(titles)[language] : ''
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
