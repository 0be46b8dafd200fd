import type { FlowContent } from '../flow.ts'
import { checkConfirmations } from './confirmations.ts'
import { checkEndings } from './endings.ts'
import { endlessCircle } from './loops.ts'
import { type FlowProblem, flowProblem } from './problems.ts'
import { checkReferences } from './references.ts'
import { type FlowWorld, stepsWithin } from './values.ts'

/** Whether other flows run it: they speak for it then. */
const isPart = (key: string, { flows }: FlowWorld): boolean =>
  [...flows.values()].some(({ steps }) => steps.some((step) => step.do === 'run' && step.flow === key))

/** Slots that nobody is ever asked for, here or in what runs here; a part may leave that to those who run it. */
function unaskedOf(flow: FlowContent, world: FlowWorld): FlowProblem[] {
  const asked = new Set(stepsWithin(flow, world).flatMap((step) => (step.do === 'ask' ? step.slot : [])))
  const unasked = flow.slots.filter(({ name }) => !asked.has(name))
  return unasked.map(({ name }) => flowProblem('unasked', { slot: name, what: name }))
}

/**
 * What keeps a flow from its promise: that every conversation in it ends in an answer or at a person, and that it never
 * goes on without the customer for ever. A flow without errors keeps it, whatever customers and tools say.
 *
 * @param key the flow's own key, which the flows that it runs must not lead back to
 */
export function checkFlow(key: string, flow: FlowContent, world: FlowWorld): FlowProblem[] {
  const broken = checkReferences(key, flow, world)
  // Ways to nowhere make the rest meaningless.
  if (broken.some(({ code }) => code === 'no_start' || code === 'unknown_step' || code === 'duplicate_step'))
    return broken
  const circle = endlessCircle(flow)
  const part = isPart(key, world)
  return [
    ...broken,
    ...(circle ? [flowProblem('endless', { what: circle.join(' → '), step: circle[0] ?? null })] : []),
    ...checkConfirmations(flow, world.tools),
    ...checkEndings(flow, part),
    ...(part ? [] : unaskedOf(flow, world)),
  ]
}
