import { readdirSync, readFileSync } from 'node:fs'
import { checkFlow, Flow, type FlowTools, isBroken, type Slot, type Step, type ToolResult } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancel, enter, expire, resume, resumeTool } from './flow.ts'
import type { FlowBook, FlowResult } from './state.ts'
import { bookOf, flowWith, slot, zh } from './testing.ts'

const IDS = ['a', 'b', 'c', 'd']
const SLOTS = ['s', 'day']
const tools: FlowTools = { t: { title: { zh: '工具', en: 'tool' }, args: {}, gives: {}, errors: ['not_found'] } }

const text = fc.constantFrom({ zh: '{{s}}话', en: 'text {{s}}' }, { zh: '{{day}}', en: 'x' })
const name = fc.constantFrom(...SLOTS)
const anyStep = (id: string, somewhere: fc.Arbitrary<string>): fc.Arbitrary<Step> => {
  const step = <K extends Step['do']>(kind: K) => ({ id: fc.constant(id), do: fc.constant(kind) })
  const timeout = fc.option(fc.record({ minutes: fc.constant(5), next: somewhere }), { nil: undefined })
  const test = fc.record({ value: name, is: fc.constantFrom('set', 'equal', 'less'), to: fc.constantFrom('1', '$s') })
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ ...step('ask'), slot: name, next: somewhere, timeout }) },
    fc.record({ ...step('confirm'), text, yes: somewhere, no: somewhere, timeout }),
    { weight: 3, arbitrary: fc.record({ ...step('say'), text, next: somewhere }) },
    fc.record({ ...step('clear'), slot: name, next: somewhere }),
    fc.record({
      ...step('call'),
      tool: fc.constant('t'),
      args: fc.constant({}),
      save: fc.constant('r'),
      next: somewhere,
      onError: fc.dictionary(fc.constantFrom('not_found', 'unavailable'), somewhere),
    }),
    fc.record({
      ...step('switch'),
      value: name,
      otherwise: somewhere,
      cases: fc.dictionary(fc.constantFrom('1', '话'), somewhere),
    }),
    fc.record({
      ...step('if'),
      next: somewhere,
      otherwise: somewhere,
      when: fc.record({ match: fc.constantFrom('all', 'any'), tests: fc.array(test, { minLength: 1, maxLength: 2 }) }),
    }),
    fc.record({ ...step('run'), flow: fc.constantFrom('part', 'part', 'any'), next: somewhere }),
    { weight: 2, arbitrary: fc.record({ ...step('handover'), reason: fc.constant('r') }) },
    { weight: 2, arbitrary: fc.record(step('end')) },
  ) as fc.Arbitrary<Step>
}

const slots = (type: Slot['type']) => [
  slot('s', type, { choices: [{ value: '1', label: yes, words: ['话'] }] }),
  slot('day', 'date'),
]
const yes = { zh: '一', en: 'one' }
const ending: Step[] = [
  { id: 'bye', do: 'say', text: yes, next: 'end' },
  { id: 'end', do: 'end' },
]

const anyFlow = (somewhere: fc.Arbitrary<string>): fc.Arbitrary<Flow> =>
  fc
    .tuple(fc.constantFrom<Slot['type']>('text', 'order_number', 'choice'), ...IDS.map((id) => anyStep(id, somewhere)))
    .map(([type, ...steps]) => flowWith('any', slots(type), [...steps, ...ending]))

/** What any flow may run: it asks, and says nothing more. */
const part = flowWith('part', slots('text'), [
  { id: 'ask', do: 'ask', slot: 's', next: 'end' },
  { id: 'end', do: 'end' },
])
const world = { tools, flows: new Map([['part', part]]) }

const sound = anyFlow(fc.constantFrom(...IDS, 'bye')).filter((flow) => !isBroken(checkFlow('any', flow, world)))
const loose = anyFlow(fc.constantFrom(...IDS, 'bye', 'nowhere'))

const EVENTS = ['是', '不', '12345678', '话', '', '😀', 'yes', '明天', '不对，是后天', '算了', 'late']
const events = fc.array(fc.constantFrom(...EVENTS), { minLength: 1 })
const results = fc.array(
  fc.constantFrom<ToolResult>(
    { ok: true, value: { x: '1' } },
    { ok: false, code: 'not_found' },
    { ok: false, code: 'constructor' },
  ),
  { minLength: 1 },
)

const LONGEST = 200

/** Talks to a flow until it is over, or longer than any flow may take. `late` is a reply that does not come. */
function talk(flows: FlowBook, said: readonly string[], given: readonly ToolResult[]) {
  const flow = flows.get('any')
  const heard: string[] = []
  let result = flow && enter(flows, flow, zh(said[0] ?? ''))
  let turns = 0
  for (; result && turns < LONGEST && (result.next === 'reply' || result.next === 'tool'); turns++) {
    heard.push(...result.said)
    if (result.next === 'reply') expect(result.said.join('')).not.toBe('')
    result = goOn(flows, result, said[turns % said.length] ?? '', given[turns % given.length])
  }
  return { end: result, turns, heard: [...heard, ...(result?.said ?? [])] }
}

function goOn(flows: FlowBook, at: FlowResult, said: string, given: ToolResult | undefined): FlowResult {
  if (at.next === 'tool') return resumeTool(flows, at.state, given ?? { ok: false, code: 'x' }, 'zh')
  if (at.next !== 'reply') return at
  if (said === 'late') return expire(flows, at.state, 'zh') ?? resume(flows, at.state, zh('?'))
  return said === '算了' ? cancel(flows, at.state, 'zh') : resume(flows, at.state, zh(said))
}

describe('any flow', { timeout: 30_000 }, () => {
  it('ends, whatever its steps and whatever is said, in an end or at a person', () => {
    fc.assert(
      fc.property(loose, events, results, (flow, said, given) => {
        const { end, turns } = talk(bookOf(flow, part), said, given)
        expect(turns).toBeLessThan(LONGEST)
        expect(['end', 'person']).toContain(end?.next)
      }),
      { numRuns: 1000 },
    )
  })

  it('that the checker lets pass is never at a loss', () => {
    fc.assert(
      fc.property(sound, events, results, (flow, said, given) => {
        const { end } = talk(bookOf(flow, part), said, given)
        expect(['end', 'person']).toContain(end?.next)
        if (end?.next === 'person') expect(['flow_broken', 'flow_gone']).not.toContain(end.reason)
      }),
      { numRuns: 500 },
    )
  })

  it('that the checker lets pass goes on by itself for a few steps only', () => {
    fc.assert(
      fc.property(sound, events, (flow, said) => {
        const { passed } = enter(bookOf(flow, part), flow, zh(said[0] ?? ''))
        const own = passed.filter((place) => place.startsWith('any/'))
        // A step comes again only after a slot was cleared on the way.
        expect(own.length).toBeLessThanOrEqual(flow.steps.length * (flow.slots.length + 1))
      }),
      { numRuns: 500 },
    )
  })
})

const folder = new URL('../../../../../packs/ecommerce/flows/', import.meta.url)
const packFlows = readdirSync(folder).map((file) => Flow.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))

const parts = new Set(packFlows.flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'run' ? [step.flow] : []))))
const startable = packFlows.filter(({ id }) => !parts.has(id))

it.each(startable.map((flow) => [flow.id, flow] as const))('the e-commerce flow %s always has an answer', (_, flow) => {
  const flows = bookOf(...packFlows, { ...flow, id: 'any' })
  fc.assert(
    fc.property(events, results, (said, given) => {
      const { end, heard } = talk(flows, said, given)
      expect(['end', 'person']).toContain(end?.next)
      // Who hands over without words does it in the product's own.
      if (end?.next === 'end') expect(heard.join('')).not.toBe('')
    }),
    { numRuns: 100 },
  )
})
