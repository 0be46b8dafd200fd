import type { Localized } from '../base.ts'
import type { FlowContent, Step } from '../flow.ts'
import type { FlowTools } from './tools.ts'

/** What a flow is checked against: the tools there are, and the published flows that it may run. */
export interface FlowWorld {
  tools: FlowTools
  flows: ReadonlyMap<string, FlowContent>
}

/** What a value can be; null: anything. */
type Values = readonly string[] | null

/** The values that a flow's texts, conditions and arguments may name, by path. */
export interface KnownValues {
  has(path: string): boolean
  valuesOf(path: string): Values
}

/** Slots by name; what tools saved as `name.field`, in this flow and in those that it runs. */
export function knownValues(flow: FlowContent, world: FlowWorld): KnownValues {
  const known = new Map<string, Values>()
  for (const { name, choices } of flow.slots) known.set(name, choices ? choices.map(({ value }) => value) : null)
  const open = new Set<string>()
  for (const { tool, save } of callsOf(flow, world)) {
    const given = Object.hasOwn(world.tools, tool) ? world.tools[tool]?.gives : undefined
    // Of a tool that is not there nothing is known; the tool is the problem then.
    if (!given) open.add(save)
    for (const [field, { values }] of Object.entries(given ?? {})) known.set(`${save}.${field}`, values ?? null)
  }
  return {
    has: (path) => known.has(path) || open.has(path.split('.')[0] ?? ''),
    valuesOf: (path) => known.get(path) ?? null,
  }
}

type Call = Extract<Step, { do: 'call' }>

const callsOf = (flow: FlowContent, world: FlowWorld): Call[] =>
  stepsWithin(flow, world).filter((step) => step.do === 'call')

/** The steps of a flow and of all that it runs. */
export function stepsWithin(flow: FlowContent, { flows }: FlowWorld): Step[] {
  const all = new Set([flow])
  for (const one of all) {
    for (const step of one.steps) {
      const part = step.do === 'run' ? flows.get(step.flow) : undefined
      if (part) all.add(part)
    }
  }
  return [...all].flatMap(({ steps }) => steps)
}

/** What is filled in where a text is said: `{{path}}`. */
const FILLED = /\{\{\s*([\w.]+)\s*\}\}/g
/** What was meant so: two braces, of a Chinese keyboard too, with whatever stands between. */
const MEANT = /[{｛]{2}[^{}｛｝\n]{0,60}[}｝]{0,2}|[}｝]{2}/g

/** Paths in `{{...}}` of a text in either language. */
export const pathsIn = ({ zh, en }: Localized): string[] => [
  ...new Set([...`${zh}\n${en}`.matchAll(FILLED)].map(([, path = '']) => path)),
]

/** What was meant to be filled in and would reach the customer as it stands. */
export const unfilledIn = ({ zh, en }: Localized): string[] => [
  ...new Set(`${zh}\n${en}`.replace(FILLED, '').match(MEANT)),
]

/** The path that a value names with a leading `$`; a literal names none. */
export const pathOf = (value: string): string[] => (value.startsWith('$') ? [value.slice(1)] : [])
