import type { Localized } from '../base.ts'
import type { FlowContent, Slot, SlotRule, SlotType, Step } from '../flow.ts'
import { exitsOf } from './exits.ts'
import { type FlowProblem, flowProblem } from './problems.ts'
import { type FlowWorld, type KnownValues, knownValues, pathOf, pathsIn, unfilledIn } from './values.ts'

type Place = { step?: string; slot?: string }

/** Everything that a flow names and that is not there: steps, slots, tools, values, other flows. */
export function checkReferences(key: string, flow: FlowContent, world: FlowWorld): FlowProblem[] {
  const ids = flow.steps.map(({ id }) => id)
  const known = knownValues(flow, world)
  return [
    ...(ids.includes(flow.start) ? [] : [flowProblem('no_start', { what: flow.start })]),
    ...repeated(ids).map((what) => flowProblem('duplicate_step', { what, step: what })),
    ...repeated(flow.slots.map(({ name }) => name)).map((what) => flowProblem('duplicate_slot', { what, slot: what })),
    ...checkText({}, [flow.cancelled], known),
    ...flow.slots.flatMap((slot) => checkSlot(slot, known)),
    ...flow.steps.flatMap((step) => [
      ...exitsOf(step)
        .filter(({ to }) => !ids.includes(to))
        .map(({ to }) => flowProblem('unknown_step', { what: to, step: step.id })),
      ...checkStep(key, step, flow, world, known),
    ]),
  ]
}

const repeated = (values: readonly string[]) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]

const FITTING: Record<SlotRule['check'], readonly SlotType[]> = {
  length: ['text', 'address', 'contact', 'order_number'],
  characters: ['text', 'order_number'],
  range: ['amount', 'quantity'],
  days: ['date'],
}

function checkSlot({ name, type, choices, rules = [], prompt, invalid }: Slot, known: KnownValues): FlowProblem[] {
  const at = { slot: name, what: name }
  const unfit = rules.some((rule) => !FITTING[rule.check].includes(type) || ('min' in rule && rule.min > rule.max))
  return [
    ...(type === 'choice' && !choices?.length ? [flowProblem('no_choices', at)] : []),
    ...repeated((choices ?? []).map(({ value }) => value)).map((what) =>
      flowProblem('duplicate_choice', { ...at, what }),
    ),
    ...(unfit ? [flowProblem('unfit_rule', at)] : []),
    ...checkText({ slot: name }, [prompt, invalid], known),
  ]
}

/** What is said names only what is there, and in the one way that is filled in. */
function checkText(at: Place, said: readonly Localized[], known: KnownValues): FlowProblem[] {
  const unknown = said.flatMap(pathsIn).filter((path) => !known.has(path))
  return [
    ...unknown.map((what) => flowProblem('unknown_value', { ...at, what })),
    ...said.flatMap(unfilledIn).map((what) => flowProblem('unfilled', { ...at, what })),
  ]
}

function checkStep(key: string, step: Step, flow: FlowContent, world: FlowWorld, known: KnownValues): FlowProblem[] {
  const at = { step: step.id }
  const values = pathsUsed(step)
    .filter((path) => !known.has(path))
    .map((what) => flowProblem('unknown_value', { ...at, what }))
  switch (step.do) {
    case 'ask':
    case 'clear': {
      const isThere = flow.slots.some(({ name }) => name === step.slot)
      return isThere ? [] : [flowProblem('unknown_slot', { ...at, what: step.slot })]
    }
    case 'call':
      return [...values, ...checkCall(step, world)]
    case 'switch': {
      const possible = known.valuesOf(step.value)
      const never = Object.keys(step.cases).filter((value) => possible && !possible.includes(value))
      return [...values, ...never.map((what) => flowProblem('unknown_case', { ...at, what }))]
    }
    case 'run': {
      if (key !== step.flow && !world.flows.has(step.flow))
        return [flowProblem('unknown_flow', { ...at, what: step.flow })]
      const circle = wayBack(key, step.flow, world)
      return circle ? [flowProblem('recursive_flow', { ...at, what: circle.join(' → ') })] : []
    }
    case 'say':
    case 'confirm':
    case 'handover':
      return step.text ? checkText(at, [step.text], known) : []
    default:
      return values
  }
}

function checkCall({ id: step, tool, args }: Extract<Step, { do: 'call' }>, { tools }: FlowWorld): FlowProblem[] {
  const known = Object.hasOwn(tools, tool) ? tools[tool] : undefined
  if (!known) return [flowProblem('unknown_tool', { step, what: tool })]
  const wanted = Object.keys(known.args)
  return [
    ...wanted.filter((name) => !args[name]).map((what) => flowProblem('missing_argument', { step, what })),
    ...Object.keys(args)
      .filter((name) => !wanted.includes(name))
      .map((what) => flowProblem('unknown_argument', { step, what })),
  ]
}

/** Slots and saved values that a step reads to decide or to act. */
function pathsUsed(step: Step): string[] {
  switch (step.do) {
    case 'call':
      return Object.values(step.args).flatMap(pathOf)
    case 'switch':
      return [step.value]
    case 'if':
      return step.when.tests.flatMap(({ value, to }) => [value, ...pathOf(to)])
    default:
      return []
  }
}

/** From a flow through those that it runs back to `key`; null when there is no such way. */
function wayBack(key: string, from: string, { flows }: FlowWorld): string[] | null {
  const seen = new Set<string>()
  const visit = (id: string): string[] | null => {
    if (id === key) return [id]
    if (seen.has(id)) return null
    seen.add(id)
    for (const step of flows.get(id)?.steps ?? []) {
      const rest = step.do === 'run' ? visit(step.flow) : null
      if (rest) return [id, ...rest]
    }
    return null
  }
  return visit(from)
}
