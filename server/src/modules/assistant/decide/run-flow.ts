import type { FlowState, Reason } from '@tandem/contract'
import type { Dialogue } from '../dialogue.ts'
import { collected } from '../flow/collected.ts'
import { asks } from '../flow/elliptic.ts'
import { again, cancel, expire, isLeaving, patience, resume, resumeTool, understands } from '../flow/flow.ts'
import { outermost } from '../flow/stack.ts'
import type { FlowBook, FlowResult } from '../flow/state.ts'
import { flowOf, slotOf, stepOf } from '../flow/walk.ts'
import { afterLeaving, cannotTell, isBare, isGoOn, isQuestion, isWait } from '../flow/words.ts'
import { told, withoutCard } from '../forms/told.ts'
import { texts } from '../texts.ts'
import type { Outcome } from '../tools.ts'
import { answered, articleFor, formsOf, sourceOf } from './answer.ts'
import { handOver, isSmallTalk } from './hand-over.ts'
import type { Move, Rule, Turn } from './turn.ts'

/** The flows as they are published; in an older version where the conversation began with that. */
export const bookOf = ({ knowledge, situation }: Turn): FlowBook => ({
  get(key, version) {
    const current = knowledge.flows.get(key)
    if (version === undefined || current?.version === version) return current
    return situation.pinned?.find((flow) => flow.id === key && flow.version === version)
  },
})

export const saidOf = (turn: Turn) => ({ text: turn.situation.text, language: turn.language, now: turn.situation.now })

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
  const isUnderstood = understands(flows, state, said)
  if (!isUnderstood) {
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
  const { flow } = outermost(state)
  const move = moveOf(turn, resume(flows, state, said), `flow:${flow}`)
  const topic = isUnderstood ? topicOf(turn, flow) : move.dialogue.topic
  return { ...move, intent: null, dialogue: { ...move.dialogue, topic } }
}

/** What is talked of once a flow's question is answered: what led to the flow, whatever was asked in between. */
function topicOf({ knowledge, situation }: Turn, flow: string): string | null {
  const { topic } = situation.dialogue
  const isOfIt =
    topic !== null && (leadsTo({ knowledge }, topic) === flow || knowledge.intents.get(topic)?.withOrder === flow)
  return isOfIt ? topic : ([...knowledge.intents.keys()].find((key) => leadsTo({ knowledge }, key) === flow) ?? topic)
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

/** What the customer hears of where a flow stands now. @param before what is said first */
export function moveOf(turn: Turn, result: FlowResult, reason: Reason, before = ''): Move {
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
