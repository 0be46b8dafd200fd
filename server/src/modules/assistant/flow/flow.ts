import type { Flow, Language } from '@tandem/contract'
import { fit, volunteered } from './slots.ts'
import type { FlowResult, FlowState, ToolResult } from './state.ts'
import { slotOf, stepOf, walk } from './walk.ts'
import { yesOrNo } from './words.ts'

const MAX_INPUTS = 30
const CONFIRM_RETRIES = 2

/** What the customer says into a flow. */
export interface Said {
  text: string
  language: Language
  /** Milliseconds since the epoch: what "tomorrow" counts from. */
  now: number
}

/** Starts a flow with what the first message already tells. */
export function enter(flow: Flow, said: Said): FlowResult {
  return restart(flow, { slots: volunteered(flow, said.text, said.now), inputs: 0, calls: 0 }, said.language)
}

function restart(flow: Flow, kept: Pick<FlowState, 'slots' | 'inputs' | 'calls'>, language: Language): FlowResult {
  const { slots, inputs, calls } = kept
  const state = { flow: flow.id, version: flow.version, step: flow.start, slots, saved: {}, misses: 0, inputs, calls }
  return walk(flow, state, language)
}

/** Says again what the flow waits for, after something else was answered. */
export const again = (flow: Flow, state: FlowState, language: Language): FlowResult => walk(flow, state, language)

/** Whether the text is an answer to what the flow waits for, or corrects what was told before. */
export function understands(flow: Flow, state: FlowState, said: Said): boolean {
  return reply(flow, state, said) !== null || correction(flow, state, said) !== null
}

/** Takes the customer's next message. */
export function resume(flow: Flow, before: FlowState, said: Said): FlowResult {
  const state = { ...before, inputs: before.inputs + 1 }
  if (state.inputs > MAX_INPUTS) return { said: [], next: 'person', reason: 'flow_too_long' }
  // The flow was published anew in between: start over with what is known.
  if (state.version !== flow.version) return restart(flow, state, said.language)
  const corrected = correction(flow, state, said)
  if (corrected) return restart(flow, { ...state, slots: corrected }, said.language)
  const next = reply(flow, state, said)
  return next ? walk(flow, { ...next, misses: 0 }, said.language) : missed(flow, state, said.language)
}

/** Takes what a tool came back with; an error that the flow does not foresee goes to a person. */
export function resumeTool(flow: Flow, state: FlowState, result: ToolResult, language: Language): FlowResult {
  const step = stepOf(flow, state.step)
  if (step?.do !== 'call') return { said: [], next: 'person', reason: 'flow_broken' }
  if (result.ok) {
    return walk(flow, { ...state, saved: { ...state.saved, [step.save]: result.value }, step: step.next }, language)
  }
  const next = Object.hasOwn(step.onError, result.code) ? step.onError[result.code] : undefined
  if (next === undefined) return { said: [], next: 'person', reason: `tool_${result.code}` }
  return walk(flow, { ...state, step: next }, language)
}

/** The state after a reply that fits the present question; null when it does not. */
function reply(flow: Flow, state: FlowState, { text, now }: Said): FlowState | null {
  const step = stepOf(flow, state.step)
  if (step?.do === 'confirm') {
    const yes = yesOrNo(text)
    return yes === null ? null : { ...state, step: yes ? step.yes : step.no }
  }
  if (step?.do !== 'ask') return null
  const slot = slotOf(flow, step.slot)
  const value = slot ? fit(slot, text, now) : null
  return slot && value !== null ? { ...state, slots: { ...state.slots, [slot.name]: value }, step: step.next } : null
}

/** The slots after a change of mind: the message names another value for one that was filled before. */
function correction(flow: Flow, state: FlowState, { text, now }: Said): Record<string, string> | null {
  const step = stepOf(flow, state.step)
  const asked = step?.do === 'ask' ? step.slot : null
  const named = Object.entries(volunteered(flow, text, now)).filter(
    ([name, value]) => name !== asked && state.slots[name] !== undefined && state.slots[name] !== value,
  )
  return named.length > 0 ? { ...state.slots, ...Object.fromEntries(named) } : null
}

function missed(flow: Flow, before: FlowState, language: Language): FlowResult {
  const state = { ...before, misses: before.misses + 1 }
  const step = stepOf(flow, state.step)
  const slot = step?.do === 'ask' ? slotOf(flow, step.slot) : undefined
  if (state.misses > (slot?.retries ?? CONFIRM_RETRIES)) return { said: [], next: 'person', reason: 'not_understood' }
  const asked = walk(flow, state, language)
  return slot && asked.next === 'reply' ? { ...asked, said: [slot.invalid[language]] } : asked
}
