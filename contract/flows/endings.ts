import type { FlowContent, Step } from '../flow.ts'
import { exitsOf } from './exits.ts'
import { type FlowProblem, flowProblem } from './problems.ts'

/** Steps that nothing leads to, that lead to no end, and ends that may come without a word, unless in a part of others. */
export function checkEndings(flow: FlowContent, isPart: boolean): FlowProblem[] {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const reached = reach([flow.start], (id) => nextOf(steps.get(id)))
  const ending = backwards(flow, ({ do: kind }) => kind === 'end' || kind === 'handover', isAny)
  return flow.steps
    .flatMap(({ id }) => {
      if (!reached.has(id)) return [flowProblem('unreachable', { step: id })]
      return ending.has(id) ? [] : [flowProblem('no_way_out', { step: id })]
    })
    .concat(isPart ? [] : silentEnds(flow, reached))
}

/** An end right after a question, or at once: the customer would be told nothing. */
function silentEnds(flow: FlowContent, reached: ReadonlySet<string>): FlowProblem[] {
  const ends = flow.steps.filter((step) => step.do === 'end' && reached.has(step.id))
  return ends.flatMap(({ id }) => {
    const wordless = backwards(flow, (step) => step.id === id, isWordless)
    const silent = flow.steps.some((step) => wordless.has(step.id) && reached.has(step.id) && isQuestion(step))
    return silent || wordless.has(flow.start) ? [flowProblem('silent_end', { step: id })] : []
  })
}

const isAny = () => true
const isQuestion = (step: Step) => step.do === 'ask' || step.do === 'confirm'
/** What a part says is not known here, so it counts as saying something. */
const isWordless = (step: Step) => step.do !== 'say' && step.do !== 'run'

/** The steps that are a goal, and those of the given kind that lead to one through their like. */
function backwards(flow: FlowContent, isGoal: (step: Step) => boolean, through: (step: Step) => boolean): Set<string> {
  const before = new Map<string, string[]>()
  for (const step of flow.steps.filter(through)) {
    for (const to of nextOf(step)) before.set(to, [...(before.get(to) ?? []), step.id])
  }
  return reach(
    flow.steps.filter(isGoal).map(({ id }) => id),
    (id) => before.get(id) ?? [],
  )
}

const nextOf = (step: Step | undefined): string[] => (step ? exitsOf(step).map(({ to }) => to) : [])

function reach(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from)
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}
