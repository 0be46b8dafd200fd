import type { FlowContent, Step } from '../flow.ts'
import { exitsOf, type When } from './exits.ts'
import { type FlowProblem, flowProblem } from './problems.ts'
import type { FlowTools } from './tools.ts'

/**
 * Calls of destructive tools for which the customer's yes is said to be enough, where a way leads to one without such a
 * yes, or on which something was asked anew after it: the customer would not have known what is done.
 */
export function checkConfirmations(flow: FlowContent, tools: FlowTools): FlowProblem[] {
  const unconfirmed = unconfirmedSteps(flow)
  return flow.steps.flatMap((step) =>
    step.do === 'call' && step.approval === 'customer' && isDestructive(step, tools) && unconfirmed.has(step.id)
      ? [flowProblem('unconfirmed', { step: step.id, what: step.tool })]
      : [],
  )
}

const isDestructive = ({ tool }: { tool: string }, tools: FlowTools): boolean =>
  Object.hasOwn(tools, tool) && tools[tool]?.destructive === true

/** The steps that can be come to without a yes to what is known there. */
function unconfirmedSteps(flow: FlowContent): Set<string> {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const asks = flow.steps.filter(({ do: kind }) => kind === 'ask' || kind === 'run')
  const found = new Set([flow.start, ...asks.flatMap((step) => exitsOf(step).map(({ to }) => to))])
  // A set that grows while it is walked is walked to its end.
  for (const id of found) {
    const step = steps.get(id)
    for (const { when, to } of step ? exitsOf(step) : []) if (!isYes(step, when)) found.add(to)
  }
  return found
}

const isYes = (step: Step | undefined, when: When): boolean => step?.do === 'confirm' && when?.kind === 'yes'
