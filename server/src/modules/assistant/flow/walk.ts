import { type Flow, type FlowState, type FlowTools, flowTools, type Language, type Step } from '@tandem/contract'
import { holds } from './conditions.ts'
import { lookUp, render, shown } from './render.ts'
import { descend, rise } from './stack.ts'
import type { FlowBook, FlowResult, ToolCall } from './state.ts'

/** More steps than this between two waits is a circle. */
const MAX_STEPS = 2000
const MAX_CALLS = 10

const YES_NO = { zh: ['是', '否'], en: ['Yes', 'No'] }
const SKIP = { zh: '跳过', en: 'Skip' }

export const stepOf = (flow: Flow, id: string): Step | undefined => flow.steps.find((step) => step.id === id)
export const slotOf = (flow: Flow, name: string) => flow.slots.find((slot) => slot.name === name)

/** The flow that a state stands in, as it was when the conversation began with it. */
export const flowOf = (flows: FlowBook, state: Pick<FlowState, 'flow' | 'version'>): Flow | undefined =>
  flows.get(state.flow, state.version)

/** What a step came to: the next state, or that the flow waits or is over. */
type Passed = { on: FlowState } | { stop: Stop }
type Stop =
  | { next: 'reply'; state: FlowState; choices: string[] }
  | { next: 'tool'; state: FlowState; call: ToolCall }
  | { next: 'end' }
  | { next: 'person'; reason: string; state: FlowState; wanted?: ToolCall }

/** Goes on from the state's step until the flow waits for a reply or a tool, or is over. A broken flow ends at a person. */
export function walk(flows: FlowBook, from: FlowState, language: Language): FlowResult {
  const said: string[] = []
  const passed: string[] = []
  let state = from
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const flow = flowOf(flows, state)
    const step = flow && stepOf(flow, state.step)
    if (!flow || !step) return { said, passed, next: 'person', reason: flow ? 'flow_broken' : 'flow_gone', state }
    passed.push(`${flow.id}/${step.id}`)
    const say = (text: string) => said.push(render(text, flow, state, language))
    const result = pass({ flows, flow, state, language, say }, step)
    if ('stop' in result) return { said, passed, ...result.stop }
    state = result.on
  }
  return { said: [], passed, next: 'person', reason: 'flow_too_long', state }
}

interface Place {
  flows: FlowBook
  flow: Flow
  state: FlowState
  language: Language
  say: (text: string) => void
}

function pass(place: Place, step: Step): Passed {
  const { flows, state, language, say } = place
  const go = (to: string): Passed => ({ on: { ...state, step: to } })
  switch (step.do) {
    case 'ask':
      return ask(place, step)
    case 'call':
      return call(place, step)
    case 'switch':
      return go(caseOf(step.cases, lookUp(state, step.value)) ?? step.otherwise)
    case 'if':
      return go(holds(step.when, state) ? step.next : step.otherwise)
    case 'confirm':
      say(step.text[language])
      return { stop: { next: 'reply', state, choices: YES_NO[language] } }
    case 'say':
      say(step.text[language])
      return go(step.next)
    case 'clear': {
      const { [step.slot]: _forgotten, ...slots } = state.slots
      return { on: { ...state, slots, step: step.next } }
    }
    case 'run': {
      const part = descend(flows, state, step.flow)
      return part ? { on: part } : person(state, 'flow_broken')
    }
    case 'handover':
      if (step.text) say(step.text[language])
      return person(state, step.reason)
    case 'end': {
      const above = rise(flows, state)
      return above ? { on: above } : { stop: { next: 'end' } }
    }
  }
}

const person = (state: FlowState, reason: string): Passed => ({ stop: { next: 'person', reason, state } })

function ask({ flow, state, language, say }: Place, step: Extract<Step, { do: 'ask' }>): Passed {
  const slot = slotOf(flow, step.slot)
  if (!slot) return person(state, 'flow_broken')
  if (lookUp(state, slot.name) !== undefined) return { on: { ...state, step: step.next } }
  say(slot.prompt[language])
  const choices = (slot.choices ?? []).map(({ label }) => label[language])
  return { stop: { next: 'reply', state, choices: slot.optional ? [...choices, SKIP[language]] : choices } }
}

type Call = Extract<Step, { do: 'call' }>

function call({ flow, state, language }: Place, step: Call): Passed {
  const args = argumentsOf(state, step)
  const place = placeOf(state)
  const before = Object.hasOwn(state.results, place) ? state.results[place] : undefined
  // Started over after a correction: what was done with the same arguments is not done twice.
  if (before?.again && before.args === JSON.stringify(args)) return { on: noteResult(state, step, before.value) }
  if (state.calls >= MAX_CALLS) return person(state, 'flow_too_long')
  const wanted: ToolCall = { tool: step.tool, args: worded(args, step, flow, language) }
  if (needsPerson(step)) return { stop: { next: 'person', reason: 'needs_approval', state, wanted } }
  return { stop: { next: 'tool', state: { ...state, calls: state.calls + 1 }, call: wanted } }
}

const tools: FlowTools = flowTools
const toolOf = (name: string) => (Object.hasOwn(tools, name) ? tools[name] : undefined)

/** What cannot be undone is not done by a flow alone, unless it says that the customer's yes is enough. */
const needsPerson = ({ tool, approval }: Call): boolean => approval !== 'customer' && toolOf(tool)?.destructive === true

/** What people will read is told them in words. */
function worded(args: Record<string, string>, step: Call, flow: Flow, language: Language): Record<string, string> {
  const spoken = toolOf(step.tool)?.words ?? []
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const slot = spoken.includes(name) ? slotOf(flow, (step.args[name] ?? '').slice(1)) : undefined
      return [name, slot ? shown(slot, value, language) : value]
    }),
  )
}

/** The state after a call that gave this. */
export function noteResult(state: FlowState, step: Call, value: Record<string, string>): FlowState {
  const result = { args: JSON.stringify(argumentsOf(state, step)), value, again: false }
  const results = { ...state.results, [placeOf(state)]: result }
  return { ...state, saved: { ...state.saved, [step.save]: value }, results, step: step.next }
}

const placeOf = (state: FlowState) => `${state.flow}/${state.step}`

const argumentsOf = (state: FlowState, step: Call): Record<string, string> =>
  Object.fromEntries(Object.entries(step.args).map(([name, value]) => [name, argument(state, value)]))

const argument = (state: FlowState, value: string): string =>
  value.startsWith('$') ? (lookUp(state, value.slice(1)) ?? '') : value

/** Own properties only: a value such as "constructor" matches no case. */
const caseOf = (cases: Record<string, string>, value: string | undefined): string | undefined =>
  value !== undefined && Object.hasOwn(cases, value) ? cases[value] : undefined
