import type { FlowContent, Slot, Step } from '@tandem/contract'
import { exitsOf, type When, withExit } from '@tandem/contract/flows/exits.ts'

export type Kind = Step['do']

/** In the order in which they are offered. */
export const kinds: Kind[] = ['ask', 'say', 'confirm', 'call', 'if', 'switch', 'run', 'clear', 'handover', 'end']

const words = { zh: '', en: '' }

/** The first name of the form `ask_2` that is not taken. */
function freshName(stem: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${stem}_${number}`)) number++
  return `${stem}_${number}`
}

/** A step of a kind that leads to `next` wherever it leads. */
function blankStep(kind: Kind, id: string, next: string, slot: string): Step {
  switch (kind) {
    case 'ask':
    case 'clear':
      return { id, do: kind, slot, next }
    case 'say':
      return { id, do: kind, text: words, next }
    case 'confirm':
      return { id, do: kind, text: words, yes: next, no: next }
    case 'call':
      return { id, do: kind, tool: 'commerce.order', args: {}, save: 'order', next, onError: {} }
    case 'if':
      return {
        id,
        do: kind,
        when: { match: 'all', tests: [{ value: slot, is: 'set', to: '' }] },
        next,
        otherwise: next,
      }
    case 'switch':
      return { id, do: kind, value: slot, cases: {}, otherwise: next }
    case 'run':
      return { id, do: kind, flow: '', next }
    case 'handover':
      return { id, do: kind, reason: 'flow_handover' }
    case 'end':
      return { id, do: kind }
  }
}

/** A new step after the chosen one: in its usual way, which goes on behind the new step. */
export function addStep(flow: FlowContent, kind: Kind, after: string | null): { flow: FlowContent; id: string } {
  const id = freshName(
    kind,
    flow.steps.map((step) => step.id),
  )
  const before = flow.steps.find((step) => step.id === after)
  const [usual] = before ? exitsOf(before) : []
  const next = usual?.to ?? flow.steps.at(-1)?.id ?? id
  const step = blankStep(kind, id, next, flow.slots[0]?.name ?? '')
  const steps = flow.steps.map((one) => (one === before && usual ? withExit(one, usual.when, id) : one))
  const at = before ? flow.steps.indexOf(before) + 1 : steps.length
  return { flow: { ...flow, steps: steps.toSpliced(at, 0, step) }, id }
}

/** Without the step; what led to it leads where it usually went. The last step stays. */
export function removeStep(flow: FlowContent, id: string): FlowContent {
  const gone = flow.steps.find((step) => step.id === id)
  if (!gone || flow.steps.length === 1) return flow
  const onward = exitsOf(gone).find(({ to }) => to !== id)?.to
  const rest = flow.steps.filter((step) => step !== gone)
  return onward === undefined ? { ...flow, steps: rest } : redirect({ ...flow, steps: rest }, id, onward)
}

/** Everything that led to one step leads to another. */
function redirect(flow: FlowContent, from: string, to: string): FlowContent {
  const steps = flow.steps.map((step) =>
    exitsOf(step)
      .filter((exit) => exit.to === from)
      .reduce((changed, { when }) => withExit(changed, when, to), step),
  )
  return { ...flow, steps, start: flow.start === from ? to : flow.start }
}

export const changeStep = (flow: FlowContent, step: Step): FlowContent => ({
  ...flow,
  steps: flow.steps.map((one) => (one.id === step.id ? step : one)),
})

/** A new name, known to every step that leads there; unchanged when the name is taken. */
export function renameStep(flow: FlowContent, from: string, to: string): FlowContent {
  if (to === '' || flow.steps.some(({ id }) => id === to)) return flow
  const renamed = { ...flow, steps: flow.steps.map((step) => (step.id === from ? { ...step, id: to } : step)) }
  return redirect(renamed, from, to)
}

/** The step leads there under that condition. */
export function connect(flow: FlowContent, from: string, when: When, to: string): FlowContent {
  const step = flow.steps.find(({ id }) => id === from)
  return step ? changeStep(flow, withExit(step, when, to)) : flow
}

/** Without a way that the step can do without: a case, an error, a timeout. Others stay. */
export function disconnect(flow: FlowContent, from: string, when: When): FlowContent {
  const step = flow.steps.find(({ id }) => id === from)
  if (!step) return flow
  if (when?.kind === 'case' && step.do === 'switch')
    return changeStep(flow, { ...step, cases: omit(step.cases, when.value) })
  if (when?.kind === 'error' && step.do === 'call')
    return changeStep(flow, { ...step, onError: omit(step.onError, when.value) })
  if (when?.kind === 'timeout' && (step.do === 'ask' || step.do === 'confirm')) {
    const { timeout: _gone, ...rest } = step
    return changeStep(flow, rest)
  }
  return flow
}

export const omit = <T>(from: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name))

export function addSlot(flow: FlowContent): { flow: FlowContent; name: string } {
  const name = freshName(
    'slot',
    flow.slots.map((slot) => slot.name),
  )
  const slot: Slot = { name, type: 'text', prompt: words, invalid: words, retries: 2 }
  return { flow: { ...flow, slots: [...flow.slots, slot] }, name }
}

/** The slot changed; with another name, the steps that ask for it follow. */
export function changeSlot(flow: FlowContent, name: string, slot: Slot): FlowContent {
  const slots = flow.slots.map((one) => (one.name === name ? slot : one))
  const steps = flow.steps.map((step) =>
    (step.do === 'ask' || step.do === 'clear') && step.slot === name ? { ...step, slot: slot.name } : step,
  )
  return { ...flow, slots, steps }
}

export const removeSlot = (flow: FlowContent, name: string): FlowContent => ({
  ...flow,
  slots: flow.slots.filter((slot) => slot.name !== name),
})

/** What a new flow begins as: it says something and ends. */
export const blankFlow: FlowContent = {
  title: words,
  start: 'say_1',
  slots: [],
  steps: [
    { id: 'say_1', do: 'say', text: words, next: 'end_1' },
    { id: 'end_1', do: 'end' },
  ],
  cancelled: { zh: '好的，已停止。', en: 'All right, stopped.' },
}
