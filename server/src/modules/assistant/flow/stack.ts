import type { Flow, FlowState } from '@tandem/contract'
import type { FlowBook } from './state.ts'

type Waiting = FlowState['under'][number]

/** So many flows may stand on one another: parts (the checker allows four) and interruptions. */
const MAX_DEPTH = 8
/** An interruption on top of so many takes the place of what it interrupts. */
const MAX_INTERRUPTED = 4

/** Into another flow as a part of this one; null when there is no such flow, or the parts go too deep. */
export function descend(flows: FlowBook, state: FlowState, key: string): FlowState | null {
  const part = flows.get(key)
  if (!part || state.under.length >= MAX_DEPTH) return null
  const under = [...state.under, waiting(state, 'runs')]
  return { ...opened(state, part, shared(state.slots, part)), under }
}

/** Another matter comes first; this flow goes on after it. */
export function interrupt(state: FlowState, other: Flow, slots: Record<string, string>): FlowState {
  const under = state.under.length < MAX_INTERRUPTED ? [...state.under, waiting(state, 'interrupted')] : state.under
  return { ...opened(state, other, slots), under }
}

/** Back to the flow below when this one is over; null when nothing is below. */
export function rise(flows: FlowBook, state: FlowState): FlowState | null {
  const below = state.under.at(-1)
  if (!below) return null
  const { because, ...frame } = below
  const back = { ...state, ...frame, under: state.under.slice(0, -1) }
  if (because === 'interrupted') return back
  const flow = flows.get(below.flow, below.version)
  const step = flow?.steps.find(({ id }) => id === below.step)
  const next = step?.do === 'run' ? step.next : below.step
  const slots = flow ? { ...below.slots, ...shared(state.slots, flow) } : below.slots
  return { ...back, slots, saved: { ...below.saved, ...state.saved }, step: next }
}

/** What is left when the customer drops this matter: the flow that it interrupted, or null. */
export function drop(state: FlowState): FlowState | null {
  const at = state.under.findLastIndex(({ because }) => because === 'interrupted')
  const below = state.under[at]
  if (!below) return null
  const { because: _interrupted, ...frame } = below
  return { ...state, ...frame, under: state.under.slice(0, at) }
}

/** The flow that the customer knows to be in: this one, or the one that it is a part of. */
export function outermost(state: FlowState): Pick<FlowState, 'flow' | 'version' | 'slots' | 'saved'> {
  const at = state.under.findLastIndex(({ because }) => because === 'interrupted')
  return state.under[at + 1] ?? state
}

function waiting({ flow, version, step, slots, saved, misses }: FlowState, because: Waiting['because']): Waiting {
  return { flow, version, step, slots, saved, misses, because }
}

const opened = (state: FlowState, { id, version, start }: Flow, slots: Record<string, string>): FlowState => ({
  ...state,
  flow: id,
  version,
  step: start,
  slots,
  saved: {},
  misses: 0,
})

/** The values of which the flow has a slot. */
const shared = (slots: Record<string, string>, flow: Flow): Record<string, string> =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => flow.slots.some((slot) => slot.name === name)))
