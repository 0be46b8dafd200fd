import type { Flow, Language, Step } from '@tandem/contract'
import { lookUp, render } from './render.ts'
import type { FlowResult, FlowState } from './state.ts'

/** More steps than this between two waits is a circle. */
const MAX_STEPS = 200
const MAX_CALLS = 10

const YES_NO = { zh: ['是', '否'], en: ['Yes', 'No'] }

export const stepOf = (flow: Flow, id: string): Step | undefined => flow.steps.find((step) => step.id === id)
export const slotOf = (flow: Flow, name: string) => flow.slots.find((slot) => slot.name === name)

/** Goes on from the state's step until the flow waits for a reply or a tool, or is over. A broken flow ends at a person. */
export function walk(flow: Flow, from: FlowState, language: Language): FlowResult {
  const said: string[] = []
  let state = from
  const say = (text: string) => said.push(render(text, flow, state, language))
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const step = stepOf(flow, state.step)
    if (!step) return { said, next: 'person', reason: 'flow_broken' }
    switch (step.do) {
      case 'ask': {
        const slot = slotOf(flow, step.slot)
        if (!slot) return { said, next: 'person', reason: 'flow_broken' }
        if (lookUp(state, slot.name) === undefined) {
          say(slot.prompt[language])
          return { said, next: 'reply', state, choices: (slot.choices ?? []).map(({ label }) => label[language]) }
        }
        state = { ...state, step: step.next }
        break
      }
      case 'call': {
        if (state.calls >= MAX_CALLS) return { said, next: 'person', reason: 'flow_too_long' }
        const args = Object.entries(step.args).map(([name, value]) => [name, argument(state, value)])
        const waiting = { ...state, calls: state.calls + 1 }
        return { said, next: 'tool', state: waiting, call: { tool: step.tool, args: Object.fromEntries(args) } }
      }
      case 'switch':
        state = { ...state, step: caseOf(step.cases, lookUp(state, step.value)) ?? step.otherwise }
        break
      case 'confirm':
        say(step.text[language])
        return { said, next: 'reply', state, choices: YES_NO[language] }
      case 'say':
        say(step.text[language])
        state = { ...state, step: step.next }
        break
      case 'clear': {
        const { [step.slot]: _forgotten, ...slots } = state.slots
        state = { ...state, slots, step: step.next }
        break
      }
      case 'handover':
        if (step.text) say(step.text[language])
        return { said, next: 'person', reason: step.reason }
      case 'end':
        return { said, next: 'end' }
    }
  }
  return { said: [], next: 'person', reason: 'flow_too_long' }
}

const argument = (state: FlowState, value: string): string =>
  value.startsWith('$') ? (lookUp(state, value.slice(1)) ?? '') : value

/** Own properties only: a value such as "constructor" matches no case. */
const caseOf = (cases: Record<string, string>, value: string | undefined): string | undefined =>
  value !== undefined && Object.hasOwn(cases, value) ? cases[value] : undefined
