import type { Flow, FlowState, Language, Slot, ToolResult } from '@tandem/contract'
import { isItsOwnWord, yesOrNo } from './consent.ts'
import { amended, type Heard, hear, skips, slotNamed } from './hear.ts'
import { render } from './render.ts'
import { named } from './slots.ts'
import { drop, interrupt, outermost } from './stack.ts'
import type { FlowBook, FlowResult, Said } from './state.ts'
import { flowOf, noteResult, slotOf, stepOf, walk } from './walk.ts'
import { isCancel, isCorrection } from './words.ts'

const MAX_INPUTS = 30
const CONFIRM_RETRIES = 2
const CONFIRM_AGAIN = {
  zh: '还没有提交。确认请回复“是”，不办了请回复“否”；哪一项要改，直接选它。',
  en: 'Nothing has been filed yet. Reply "yes" to go ahead or "no" to stop; to change something, pick it.',
}

/**
 * Starts a flow with what the first message already tells.
 *
 * @param running a flow that goes on after it
 * @param known values of slots from before; what the message says counts more
 */
export function enter(
  flows: FlowBook,
  flow: Flow,
  said: Said,
  running: FlowState | null = null,
  known: Readonly<Record<string, string>> = {},
): FlowResult {
  return walk(flows, begin(flow, said, known, running), said.language)
}

/** A flow at its start, told what the message tells and nothing done yet; `running` goes on after it. */
export function begin(
  flow: Flow,
  said: Said,
  known: Readonly<Record<string, string>> = {},
  running: FlowState | null = null,
): FlowState {
  const told = { ...known, ...hear(flow, {}, undefined, said).told }
  return running ? heardMore(interrupt(running, flow, told)) : opened(flow, told)
}

const opened = ({ id, version, start }: Flow, slots: Heard['told']): FlowState => ({
  flow: id,
  version,
  step: start,
  slots: { ...slots },
  saved: {},
  misses: 0,
  under: [],
  results: {},
  inputs: 0,
  calls: 0,
})

/** Says again what the flow waits for, after something else was answered. */
export const again = (flows: FlowBook, state: FlowState, language: Language): FlowResult => walk(flows, state, language)

/** Whether the text is an answer to what the flow waits for, or corrects what was told before. */
export const understands = (flows: FlowBook, state: FlowState, said: Said): boolean =>
  listen(flows, state, said).kind !== 'nothing'

/** Whether the customer leaves the flow, and not only out what need not be told: "不用了". */
export const isLeaving = (flows: FlowBook, state: FlowState, said: Said): boolean =>
  isCancel(said.text) &&
  !skips(askedIn(flows, state), said.text) &&
  !choosesIn(flows, state, said.text) &&
  !isItsOwnWord(said.text, questionOf(flows, state, said.language))

/** What the customer is asked to say yes or no to, with what that is called; empty where they are not. */
function questionOf(flows: FlowBook, state: FlowState, language: Language): string {
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  return flow && step?.do === 'confirm' ? `${step.text[language]} ${flow.title[language]}` : ''
}

/** "changed my mind" in reply to why is a reason, and leaves nothing. */
function choosesIn(flows: FlowBook, state: FlowState, text: string): boolean {
  const asked = askedIn(flows, state)
  return asked?.type === 'choice' && named(asked, text) !== null
}

function askedIn(flows: FlowBook, state: FlowState): Slot | undefined {
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  return flow && step?.do === 'ask' ? slotOf(flow, step.slot) : undefined
}

const heardMore = (state: FlowState): FlowState => ({ ...state, inputs: state.inputs + 1 })

/** Takes the customer's next message. */
export function resume(flows: FlowBook, before: FlowState, said: Said): FlowResult {
  const state = heardMore(before)
  if (state.inputs > MAX_INPUTS) return toPerson(state, 'flow_too_long')
  if (!flowOf(flows, state)) return carryOver(flows, state, said)
  const reply = listen(flows, state, said)
  return reply.kind === 'nothing' ? missed(flows, reply.state, said.language) : walk(flows, reply.state, said.language)
}

/** Takes what a tool came back with; an error that the flow does not foresee goes to a person. */
export function resumeTool(flows: FlowBook, state: FlowState, result: ToolResult, language: Language): FlowResult {
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  if (step?.do !== 'call') return toPerson(state, 'flow_broken')
  if (result.ok) return walk(flows, noteResult(state, step, result.value), language)
  const next = Object.hasOwn(step.onError, result.code) ? step.onError[result.code] : undefined
  if (next === undefined) return toPerson(state, `tool_${result.code}`)
  return walk(flows, { ...state, step: next }, language)
}

/** Leaves the matter; one that it interrupted goes on. */
export function cancel(flows: FlowBook, state: FlowState, language: Language): FlowResult {
  const whole = outermost(state)
  const flow = flowOf(flows, whole)
  const known = { slots: { ...whole.slots, ...state.slots }, saved: { ...whole.saved, ...state.saved } }
  const said = flow ? [render(flow.cancelled[language], flow, known, language)].filter((text) => text !== '') : []
  const left = drop(state)
  if (!left) return { said, passed: [], next: 'end' }
  const result = walk(flows, heardMore(left), language)
  return { ...result, said: [...said, ...result.said] }
}

/** How many minutes the flow waits for a reply before it goes on without; null: for ever. */
export const patience = (flows: FlowBook, state: FlowState): number | null => timeoutOf(flows, state)?.minutes ?? null

/** Goes on without a reply that did not come; null when the flow waits for ever. */
export function expire(flows: FlowBook, state: FlowState, language: Language): FlowResult | null {
  const timeout = timeoutOf(flows, state)
  if (!timeout) return null
  const late = heardMore(state)
  return late.inputs > MAX_INPUTS
    ? toPerson(late, 'flow_too_long')
    : walk(flows, { ...late, step: timeout.next }, language)
}

function timeoutOf(flows: FlowBook, state: FlowState) {
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  return step?.do === 'ask' || step?.do === 'confirm' ? step.timeout : undefined
}

const toPerson = (state: FlowState, reason: string): FlowResult => ({
  said: [],
  passed: [],
  next: 'person',
  reason,
  state,
})

/** The version that the conversation began with is nowhere any more: it starts over in the present one. */
function carryOver(flows: FlowBook, state: FlowState, said: Said): FlowResult {
  const flow = flows.get(state.flow)
  if (!flow) return toPerson(state, 'flow_gone')
  const known = Object.entries(state.slots).filter(([name]) => slotOf(flow, name))
  return walk(flows, restarted(state, flow, { ...Object.fromEntries(known) }), said.language)
}

/** From the start with what is known; calls that were made with the same arguments are not made again. */
function restarted(state: FlowState, flow: Flow, slots: Heard['told']): FlowState {
  const results = Object.entries(state.results).map(([place, result]) => [place, { ...result, again: true }] as const)
  return {
    ...state,
    flow: flow.id,
    version: flow.version,
    step: flow.start,
    slots: { ...slots },
    saved: {},
    misses: 0,
    results: Object.fromEntries(results),
  }
}

/** `told`: an answer, a change of mind or something else that helps; the state goes on from there. */
interface Reply {
  kind: 'answer' | 'correction' | 'more' | 'nothing'
  state: FlowState
}

function listen(flows: FlowBook, state: FlowState, said: Said): Reply {
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  if (!flow || (step?.do !== 'ask' && step?.do !== 'confirm')) return { kind: 'nothing', state }
  const heard = hear(flow, state.slots, askedIn(flows, state), said)
  const slots = { ...state.slots, ...heard.told }
  if (heard.corrected) return { kind: 'correction', state: restarted(state, flow, slots) }
  const changed = step.do === 'confirm' || isCorrection(said.text) ? change(flow, state, said) : null
  if (changed) return { kind: 'correction', state: restarted(state, flow, changed) }
  if (heard.answered && step.do === 'ask')
    return { kind: 'answer', state: { ...state, slots, step: step.next, misses: 0 } }
  const yes = step.do === 'confirm' ? decided(said.text, questionOf(flows, state, said.language)) : null
  if (step.do === 'confirm' && yes !== null)
    return { kind: 'answer', state: { ...state, slots, step: yes ? step.yes : step.no, misses: 0 } }
  const below = correctedBelow(flows, state, said)
  if (below) return { kind: 'correction', state: below }
  // Something that will be asked later: not yet the answer, but no miss either.
  const more = Object.keys(heard.told).length > 0
  return { kind: more ? 'more' : 'nothing', state: { ...state, slots } }
}

/** What was told so far with what the customer changes before saying yes; one that they only name is asked for again. */
function change(flow: Flow, { slots }: FlowState, said: Said): Heard['told'] | null {
  const named = slotNamed(flow, slots, said.text)
  if (named) {
    const { [named.name]: _wrong, ...rest } = slots
    return rest
  }
  const anew = amended(flow, slots, said)
  return Object.entries(anew).some(([name, value]) => slots[name] !== value) ? { ...slots, ...anew } : null
}

const NO_MORE = 4

/** A yes or a no. "No, the other one" is neither: whoever changes something does not drop the matter. */
function decided(text: string, question: string): boolean | null {
  const answer = yesOrNo(text, question)
  if (answer !== false || !isCorrection(text)) return answer
  const rest =
    text.replace(/^(?:不对|不是|不|错了|no|wrong|wait)+/iu, '').match(/[\p{Script=Han}\p{N}]|[a-z]+/giu) ?? []
  return rest.length >= NO_MORE ? null : false
}

/** In a part, the customer may change their mind about what was told before it: the flow below starts over. */
function correctedBelow(flows: FlowBook, state: FlowState, said: Said): FlowState | null {
  const below = state.under.at(-1)
  if (below?.because !== 'runs') return null
  const flow = flowOf(flows, below)
  const { because: _runs, ...frame } = below
  const there = { ...state, ...frame, under: state.under.slice(0, -1) }
  const heard = flow && hear(flow, below.slots, undefined, said)
  if (flow && heard?.corrected) return restarted(there, flow, { ...below.slots, ...heard.told })
  return correctedBelow(flows, there, said)
}

function missed(flows: FlowBook, before: FlowState, language: Language): FlowResult {
  const state = { ...before, misses: before.misses + 1 }
  const flow = flowOf(flows, state)
  const step = flow && stepOf(flow, state.step)
  const slot = askedIn(flows, state)
  if (state.misses > (slot?.retries ?? CONFIRM_RETRIES)) return toPerson(state, 'not_understood')
  const asked = walk(flows, state, language)
  if (flow && step?.do === 'confirm' && asked.next === 'reply') {
    const told = flow.slots.flatMap(({ name, label }) =>
      label && state.slots[name] !== undefined ? [label[language]] : [],
    )
    return { ...asked, said: [CONFIRM_AGAIN[language]], choices: [...asked.choices, ...told] }
  }
  if (!flow || !slot || asked.next !== 'reply') return asked
  return { ...asked, said: [render(slot.invalid[language], flow, state, language)] }
}
