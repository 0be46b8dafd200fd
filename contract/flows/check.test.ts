import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowContent, Slot, Step } from '../flow.ts'
import { checkFlow } from './check.ts'
import { endlessCircle } from './loops.ts'
import { flowTools } from './tools.ts'

const text = { zh: '好', en: 'ok' }
const slot = (name: string, more: Partial<Slot> = {}): Slot => ({
  name,
  type: 'text',
  prompt: text,
  invalid: text,
  retries: 2,
  ...more,
})
const flowOf = (steps: Step[], slots: Slot[] = [slot('s'), slot('t')]): FlowContent => ({
  title: text,
  cancelled: text,
  start: steps[0]?.id ?? '',
  slots,
  steps,
})
const world = (flows: Record<string, FlowContent> = {}) => ({ tools: flowTools, flows: new Map(Object.entries(flows)) })
const problems = (flow: FlowContent, flows: Record<string, FlowContent> = {}) =>
  checkFlow('own', flow, world(flows)).map(({ code, step, slot, what }) => [code, step ?? slot ?? '', what])

const say = (id: string, next: string): Step => ({ id, do: 'say', text, next })
const end: Step = { id: 'end', do: 'end' }
const call = (more: Partial<Extract<Step, { do: 'call' }>> = {}): Step => ({
  id: 'call',
  do: 'call',
  tool: 'commerce.order',
  args: { number: '$s' },
  save: 'order',
  next: 'said',
  onError: {},
  ...more,
})

const refund = call({
  id: 'refund',
  tool: 'commerce.requestRefund',
  args: { order: '$s', reason: '$t' },
  save: 'refund',
  approval: 'customer',
})

describe('a flow', () => {
  it('may file what the customer has just said yes to', () => {
    const steps: Step[] = [
      { id: 'a', do: 'ask', slot: 's', next: 'b' },
      { id: 'b', do: 'ask', slot: 't', next: 'sure' },
      { id: 'sure', do: 'confirm', text, yes: 'refund', no: 'said' },
      refund,
      say('said', 'end'),
      end,
    ]
    expect(problems(flowOf(steps))).toEqual([])
  })

  it('that keeps its promise has no problems', () => {
    const steps: Step[] = [
      { id: 'ask', do: 'ask', slot: 's', next: 'call', timeout: { minutes: 5, next: 'said' } },
      call({ onError: { not_found: 'forget' } }),
      { id: 'forget', do: 'clear', slot: 's', next: 'ask' },
      { id: 'said', do: 'say', text: { zh: '{{order.status}} {{s}}', en: '{{order.status}}' }, next: 'end' },
      end,
    ]
    expect(problems(flowOf(steps, [slot('s')]))).toEqual([])
  })

  it.each<[string, Step[], unknown[]]>([
    ['no_start', [], ['no_start', '', '']],
    ['unknown_step', [say('a', 'nowhere')], ['unknown_step', 'a', 'nowhere']],
    ['duplicate_step', [say('a', 'end'), say('a', 'end'), end], ['duplicate_step', 'a', 'a']],
    ['unknown_slot', [{ id: 'a', do: 'ask', slot: 'x', next: 'b' }, say('b', 'end'), end], ['unknown_slot', 'a', 'x']],
    ['unknown_tool', [call({ tool: 'shell.run' }), say('said', 'end'), end], ['unknown_tool', 'call', 'shell.run']],
    ['missing_argument', [call({ args: {} }), say('said', 'end'), end], ['missing_argument', 'call', 'number']],
    [
      'unknown_argument',
      [call({ args: { number: '$s', constructor: 'x' } }), say('said', 'end'), end],
      ['unknown_argument', 'call', 'constructor'],
    ],
    ['unknown_value', [call({ args: { number: '$x' } }), say('said', 'end'), end], ['unknown_value', 'call', 'x']],
    [
      'unknown_value',
      [{ id: 'a', do: 'say', text: { zh: '{{order.status}}', en: 'x' }, next: 'end' }, end],
      ['unknown_value', 'a', 'order.status'],
    ],
    [
      'unknown_value',
      [
        {
          id: 'a',
          do: 'if',
          when: { match: 'all', tests: [{ value: 's', is: 'less', to: '$x' }] },
          next: 'b',
          otherwise: 'b',
        },
        say('b', 'end'),
        end,
      ],
      ['unknown_value', 'a', 'x'],
    ],
    [
      'unknown_case',
      [
        call(),
        { id: 'said', do: 'switch', value: 'order.status', cases: { lost: 'b' }, otherwise: 'b' },
        say('b', 'end'),
        end,
      ],
      ['unknown_case', 'said', 'lost'],
    ],
    ['unknown_flow', [{ id: 'a', do: 'run', flow: 'x', next: 'end' }, end], ['unknown_flow', 'a', 'x']],
    [
      'unconfirmed',
      [{ id: 'a', do: 'ask', slot: 's', next: 'refund' }, refund, say('said', 'end'), end],
      ['unconfirmed', 'refund', 'commerce.requestRefund'],
    ],
    [
      'unconfirmed',
      [
        { id: 'sure', do: 'confirm', text, yes: 'a', no: 'said' },
        { id: 'a', do: 'ask', slot: 's', next: 'refund' },
        refund,
        say('said', 'end'),
        end,
      ],
      ['unconfirmed', 'refund', 'commerce.requestRefund'],
    ],
    ['endless', [say('a', 'b'), say('b', 'a')], ['endless', 'a', 'a → b']],
    ['no_way_out', [{ id: 'a', do: 'confirm', text, yes: 'a', no: 'a' }], ['no_way_out', 'a', '']],
    ['unreachable', [say('a', 'end'), end, say('b', 'end')], ['unreachable', 'b', '']],
    ['silent_end', [{ id: 'a', do: 'ask', slot: 's', next: 'end' }, end], ['silent_end', 'end', '']],
  ])('is told of %s', (_, steps, expected) => {
    expect(problems(flowOf(steps))).toContainEqual(expected)
  })

  it.each<[string, Slot, unknown[]]>([
    ['duplicate_slot', slot('s'), ['duplicate_slot', 's', 's']],
    ['no_choices', slot('c', { type: 'choice', choices: [] }), ['no_choices', 'c', 'c']],
    ['unfit_rule', slot('c', { rules: [{ check: 'days', min: 0, max: 3 }] }), ['unfit_rule', 'c', 'c']],
    ['unfit_rule', slot('c', { rules: [{ check: 'length', min: 9, max: 3 }] }), ['unfit_rule', 'c', 'c']],
    ['unknown_value', slot('c', { prompt: { zh: '{{x}}', en: 'x' } }), ['unknown_value', 'c', 'x']],
    ['unfilled', slot('c', { invalid: { zh: '{{s}', en: 'x' } }), ['unfilled', 'c', '{{s}']],
    ['unasked', slot('c'), ['unasked', 'c', 'c']],
  ])('is told of the slot: %s', (_, more, expected) => {
    expect(problems(flowOf([say('a', 'end'), end], [slot('s'), more]))).toContainEqual(expected)
  })

  it.each(['{{order status}}', '{{订单号}}', '｛｛s｝｝', '{{s', 's}}', '{{}}'])('would say %s as it stands', (zh) => {
    const saying: Step[] = [{ id: 'a', do: 'say', text: { zh: `您的${zh}`, en: '{{ s }} {"a":1}' }, next: 'end' }, end]
    expect(problems(flowOf(saying)).filter(([code]) => code === 'unfilled')).toHaveLength(1)
  })

  it('says what is there when it is cancelled', () => {
    const flow = flowOf([say('a', 'end'), end])
    const cancelled = { zh: '{{s}}不改了', en: '{{x}} stays as {s}' }
    expect(problems({ ...flow, cancelled }).filter(([, where]) => where === '')).toEqual([['unknown_value', '', 'x']])
  })

  it('that runs others knows what these save, and must not come back to itself', () => {
    const part = flowOf([{ id: 'ask', do: 'ask', slot: 's', next: 'call' }, call(), say('said', 'end'), end])
    const steps: Step[] = [
      { id: 'a', do: 'run', flow: 'part', next: 'b' },
      { id: 'b', do: 'say', text: { zh: '{{order.status}}', en: 'x' }, next: 'end' },
      end,
    ]
    const whole = flowOf(steps, [slot('s')])
    expect(problems(whole, { part })).toEqual([])
    const back = flowOf([{ id: 'x', do: 'run', flow: 'own', next: 'end' }, end])
    expect(problems(whole, { part: back })).toContainEqual(['recursive_flow', 'a', 'part → own'])
  })
})

describe('a circle', () => {
  const ask = (id: string, name: string, next: string): Step => ({ id, do: 'ask', slot: name, next })
  const clear = (id: string, name: string, next: string): Step => ({ id, do: 'clear', slot: name, next })

  it('that asks for what it has cleared waits each time round', () => {
    expect(endlessCircle({ steps: [ask('a', 's', 'b'), clear('b', 's', 'a')] })).toBeNull()
  })

  it('that asks only for what may be filled does not', () => {
    expect(endlessCircle({ steps: [ask('a', 's', 'b'), say('b', 'a')] })).toEqual(['a', 'b'])
    expect(endlessCircle({ steps: [ask('a', 's', 'b'), clear('b', 't', 'a')] })).toEqual(['a', 'b'])
  })

  it('beside one that waits is found', () => {
    const steps: Step[] = [
      ask('a', 's', 'b'),
      { id: 'b', do: 'switch', value: 's', cases: { x: 'a' }, otherwise: 'c' },
      clear('c', 's', 'a'),
    ]
    expect(endlessCircle({ steps })).toEqual(['a', 'b'])
  })

  it('of reminders to somebody silent is one', () => {
    const steps: Step[] = [
      { ...ask('a', 's', 'b'), timeout: { minutes: 1, next: 'again' } } as Step,
      say('again', 'a'),
      end,
    ]
    expect(endlessCircle({ steps })).toEqual(['a', 'again'])
  })

  it('is judged in bounded time however tangled', () => {
    const names = Array.from({ length: 24 }, (_, i) => `s${i}`)
    const steps = names.flatMap((name, i): Step[] => [
      ask(`a${i}`, name, `x${i}`),
      { id: `x${i}`, do: 'switch', value: 's', cases: { 1: `c${i}` }, otherwise: `a${(i + 1) % 24}` },
      clear(`c${i}`, name, `a${(i + 7) % 24}`),
    ])
    expect(endlessCircle({ steps })).not.toBeNull()
  })

  it('is found exactly where a walk by itself can come back to the same place', () => {
    const ids = ['a', 'b', 'c', 'd']
    const id = fc.constantFrom(...ids)
    const name = fc.constantFrom('s', 't')
    const anyStep = (of: string): fc.Arbitrary<Step> =>
      fc.oneof(
        fc.record({ id: fc.constant(of), do: fc.constant('ask' as const), slot: name, next: id }),
        fc.record({ id: fc.constant(of), do: fc.constant('clear' as const), slot: name, next: id }),
        fc.record({
          id: fc.constant(of),
          do: fc.constant('confirm' as const),
          text: fc.constant(text),
          yes: id,
          no: id,
        }),
        fc.record({
          id: fc.constant(of),
          do: fc.constant('switch' as const),
          value: fc.constant('s'),
          cases: fc.dictionary(fc.constantFrom('1'), id),
          otherwise: id,
        }),
      )
    fc.assert(
      fc.property(fc.tuple(...ids.map(anyStep)), (steps) => {
        expect(endlessCircle({ steps }) !== null).toBe(comesBack(steps))
      }),
      { numRuns: 2000 },
    )
  })
})

/** Tries every step with every choice of filled slots: whether a walk without input can run for ever. */
function comesBack(steps: readonly Step[]): boolean {
  const onward = (at: string): string[] => {
    const [id, filled = ''] = at.split('|')
    const step = steps.find((one) => one.id === id)
    switch (step?.do) {
      case 'ask':
        return filled.includes(step.slot) ? [`${step.next}|${filled}`] : []
      case 'clear':
        return [`${step.next}|${filled.replace(step.slot, '')}`]
      case 'switch':
        return [...Object.values(step.cases), step.otherwise].map((to) => `${to}|${filled}`)
      default:
        return []
    }
  }
  const open = new Set<string>()
  const done = new Set<string>()
  const visit = (at: string): boolean => {
    if (open.has(at)) return true
    if (done.has(at)) return false
    open.add(at)
    const found = onward(at).some(visit)
    open.delete(at)
    done.add(at)
    return found
  }
  return steps.some(({ id }) => ['', 's', 't', 'st'].some((filled) => visit(`${id}|${filled}`)))
}
