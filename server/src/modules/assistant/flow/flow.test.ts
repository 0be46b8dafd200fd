import { readFileSync } from 'node:fs'
import { Flow, type Step } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnFlow } from '../fixtures.ts'
import { enter, resume, resumeTool, understands } from './flow.ts'
import type { FlowResult, FlowState, ToolResult } from './state.ts'
import { isCancel, yesOrNo } from './words.ts'

const now = Date.UTC(2026, 0, 5, 2)
const zh = (text: string) => ({ text, language: 'zh' as const, now })
const found: ToolResult = { ok: true, value: { items: '毛衣' } }

const stateOf = (result: FlowResult): FlowState => {
  if (result.next !== 'reply' && result.next !== 'tool') throw new Error(`the flow is over: ${result.next}`)
  return result.state
}

/** Through the flow until it waits for the confirmation. */
function untilConfirm(): FlowResult {
  const asked = enter(returnFlow, zh('太大了,订单 20260105123456 要退货'))
  return resumeTool(returnFlow, stateOf(asked), found, 'zh')
}

describe('a flow', () => {
  it('asks for what is missing, calls its tool and ends', () => {
    const asked = enter(returnFlow, zh('我要退货'))
    expect(asked).toMatchObject({ said: ['订单号是多少?'], next: 'reply' })
    const called = resume(returnFlow, stateOf(asked), zh('20260105123456'))
    expect(called).toMatchObject({
      next: 'tool',
      call: { tool: 'shop.find', args: { number: '20260105123456', how: 'quick' } },
    })
    const reason = resumeTool(returnFlow, stateOf(called), found, 'zh')
    expect(reason).toMatchObject({ said: ['什么原因?'], choices: ['尺码不合适', '质量问题'] })
    const sure = resume(returnFlow, stateOf(reason), zh('质量问题'))
    expect(sure).toMatchObject({ said: ['退 毛衣,原因:质量问题,对吗?'], choices: ['是', '否'] })
    expect(resume(returnFlow, stateOf(sure), zh('对的'))).toEqual({ said: ['已登记。'], next: 'end' })
    expect(resume(returnFlow, stateOf(sure), zh('不对'))).toEqual({ said: ['没有登记。'], next: 'end' })
  })

  it('takes from the first message what it needs later', () => {
    expect(untilConfirm()).toMatchObject({ said: ['退 毛衣,原因:尺码不合适,对吗?'] })
  })

  it('starts over with the rest when the customer changes their mind', () => {
    const changed = resume(returnFlow, stateOf(untilConfirm()), zh('不对,是坏了'))
    expect(changed).toMatchObject({
      next: 'tool',
      state: { slots: { reason: 'defect', order_number: '20260105123456' } },
    })
    const other = resume(returnFlow, stateOf(untilConfirm()), zh('订单号错了,是 20260105999999'))
    expect(other).toMatchObject({ call: { args: { number: '20260105999999' } } })
  })

  it('goes the way that it foresees for an error, and to a person for any other', () => {
    const called = resume(returnFlow, stateOf(enter(returnFlow, zh('退货'))), zh('123456'))
    const missing = resumeTool(returnFlow, stateOf(called), { ok: false, code: 'not_found' }, 'zh')
    expect(missing).toMatchObject({ said: ['没有查到 123456。', '订单号是多少?'], next: 'reply' })
    const broken = resumeTool(returnFlow, stateOf(called), { ok: false, code: 'unavailable' }, 'zh')
    expect(broken).toEqual({ said: [], next: 'person', reason: 'tool_unavailable' })
    const odd = resumeTool(returnFlow, stateOf(called), { ok: false, code: 'constructor' }, 'zh')
    expect(odd).toMatchObject({ next: 'person' })
  })

  it('asks again when a reply does not fit, then gives up', () => {
    let result = enter(returnFlow, zh('退货'))
    for (let miss = 0; miss < 2; miss++) {
      result = resume(returnFlow, stateOf(result), zh('不知道在哪'))
      expect(result).toMatchObject({ said: ['这不像订单号。'], next: 'reply' })
    }
    expect(resume(returnFlow, stateOf(result), zh('真不知道'))).toMatchObject({
      next: 'person',
      reason: 'not_understood',
    })
  })

  it('knows what answers its question', () => {
    const state = stateOf(enter(returnFlow, zh('退货')))
    expect(understands(returnFlow, state, zh('A-123456'))).toBe(true)
    expect(understands(returnFlow, state, zh('运费谁出'))).toBe(false)
  })

  it('starts over when it was published anew in between', () => {
    const newer = { ...returnFlow, version: 2 }
    expect(resume(newer, stateOf(untilConfirm()), zh('是'))).toMatchObject({ next: 'tool', state: { version: 2 } })
  })
})

describe('words', () => {
  it.each(['是', '好的', '确认', '没问题', '嗯嗯', 'yes please', 'OK', 'go ahead'])('%s is a yes', (text) => {
    expect(yesOrNo(text)).toBe(true)
  })
  it.each(['不', '不用了', '不是', '取消', 'no', 'No thanks', "don't"])('%s is a no', (text) => {
    expect(yesOrNo(text)).toBe(false)
  })
  it.each(['运费谁出', 'nothing arrived yet', '等一下'])('%s is neither', (text) => {
    expect(yesOrNo(text)).toBeNull()
  })
  it.each(['算了', '取消', '不查了', '不用了谢谢', 'never mind', 'cancel it'])('%s leaves the flow', (text) => {
    expect(isCancel(text)).toBe(true)
  })
  it.each(['取消订单怎么弄', '不想要了', 'stop sending me messages every day'])('%s does not', (text) => {
    expect(isCancel(text)).toBe(false)
  })
})

const IDS = ['a', 'b', 'c', 'd', 'nowhere']
const id = fc.constantFrom(...IDS)
const text = fc.constant({ zh: '{{s.x}}话', en: 'text {{s}}' })
const anyStep = (of: string): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({ id: fc.constant(of), do: fc.constant('ask' as const), slot: fc.constantFrom('s', 'none'), next: id }),
    fc.record({
      id: fc.constant(of),
      do: fc.constant('call' as const),
      tool: fc.constant('t'),
      args: fc.constant({ a: '$s' }),
      save: fc.constant('s'),
      next: id,
      onError: fc.dictionary(fc.constantFrom('not_found', 'unavailable'), id),
    }),
    fc.record({
      id: fc.constant(of),
      do: fc.constant('switch' as const),
      value: fc.constantFrom('s', 's.x'),
      cases: fc.dictionary(fc.constantFrom('1', 'y'), id),
      otherwise: id,
    }),
    fc.record({ id: fc.constant(of), do: fc.constant('confirm' as const), text, yes: id, no: id }),
    fc.record({ id: fc.constant(of), do: fc.constant('say' as const), text, next: id }),
    fc.record({ id: fc.constant(of), do: fc.constant('clear' as const), slot: fc.constant('s'), next: id }),
    fc.record({ id: fc.constant(of), do: fc.constant('handover' as const), reason: fc.constant('r') }),
    fc.record({ id: fc.constant(of), do: fc.constant('end' as const) }),
  )

const anyFlow = fc.tuple(...['a', 'b', 'c', 'd'].map(anyStep)).chain((steps) =>
  fc.constantFrom('text', 'order_number', 'choice').map(
    (type): Flow =>
      Flow.parse({
        ...{ id: 'any', title: { zh: '流', en: 'f' }, version: 1, start: 'a', cancelled: { zh: '止', en: 'x' } },
        slots: [{ name: 's', type, prompt: { zh: '问', en: 'q' }, invalid: { zh: '错', en: 'w' }, choices: [] }],
        steps,
      }),
  ),
)

/** Talks to a flow until it is over; the number of turns that it took. */
function talk(
  flow: Flow,
  replies: readonly string[],
  tools: readonly ToolResult[],
): { turns: number; end: FlowResult } {
  let result = enter(flow, zh(replies[0] ?? ''))
  for (let turns = 0; turns < 100; turns++) {
    if (result.next === 'reply') result = resume(flow, result.state, zh(replies[turns % replies.length] ?? ''))
    else if (result.next === 'tool') result = resumeTool(flow, result.state, tools[turns % tools.length] ?? found, 'zh')
    else return { turns, end: result }
  }
  return { turns: 100, end: result }
}

const replies = fc.array(fc.constantFrom('是', '不', '12345678', '话', '', '😀', 'yes'), { minLength: 1 })
const tools = fc.array(
  fc.constantFrom<ToolResult>(
    { ok: true, value: { x: '1' } },
    { ok: false, code: 'not_found' },
    { ok: false, code: 'x' },
  ),
  { minLength: 1 },
)

describe('any flow', () => {
  it('ends, whatever its steps and whatever is said, in an end or at a person', () => {
    fc.assert(
      fc.property(anyFlow, replies, tools, (flow, said, results) => {
        const { turns, end } = talk(flow, said, results)
        expect(turns).toBeLessThan(100)
        expect(['end', 'person']).toContain(end.next)
      }),
      { numRuns: 500 },
    )
  })

  it('of the e-commerce pack says something at every wait and at every end', () => {
    const files = ['order_status', 'return_request'].map(
      (name) => new URL(`../../../../../packs/ecommerce/flows/${name}.json`, import.meta.url),
    )
    for (const flow of files.map((file) => Flow.parse(JSON.parse(readFileSync(file, 'utf8'))))) {
      fc.assert(
        fc.property(replies, tools, (said, results) => {
          const { end } = talk(flow, said, results)
          if (end.next === 'end') expect(end.said.join('')).not.toBe('')
          expect(['end', 'person']).toContain(end.next)
        }),
        { numRuns: 100 },
      )
    }
  })
})
