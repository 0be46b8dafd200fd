import type { FlowState, Step, ToolResult } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { returnFlow } from '../fixtures.ts'
import { collected } from './collected.ts'
import { again, cancel, enter, expire, isLeaving, patience, resume, resumeTool, understands } from './flow.ts'
import type { FlowResult } from './state.ts'
import { bookOf, flowWith, slot, stateOf, zh } from './testing.ts'

const found: ToolResult = { ok: true, value: { items: '毛衣' } }
const flows = bookOf(returnFlow)
const begin = (text: string) => enter(flows, returnFlow, zh(text))
const say = (result: FlowResult, text: string) => resume(flows, stateOf(result), zh(text))
const give = (result: FlowResult, value: ToolResult) => resumeTool(flows, stateOf(result), value, 'zh')

/** Through the flow until it waits for the confirmation. */
const untilConfirm = (): FlowResult => give(begin('太大了,订单 20260105123456 要退货'), found)

describe('an optional question', () => {
  const mail = slot('mail', 'email', { optional: true, label: { zh: '邮箱', en: 'Email' } })
  const sure = { zh: '邮箱：{{mail}}。对吗？', en: 'Email: {{mail}}. Right?' }
  const asking = flowWith(
    'invoice',
    [mail],
    [
      { id: 'ask', do: 'ask', slot: 'mail', next: 'sure' },
      { id: 'sure', do: 'confirm', text: sure, yes: 'end', no: 'end' },
      { id: 'end', do: 'end' },
    ],
  )
  const book = bookOf(asking)
  const asked = enter(book, asking, zh('开专票'))

  it('offers to be left out, and goes on without a value', () => {
    expect(asked).toMatchObject({ next: 'reply', choices: ['跳过'] })
    const skipped = resume(book, stateOf(asked), zh('不用'))
    expect(skipped).toMatchObject({ said: ['邮箱：—。对吗？'], state: { step: 'sure', misses: 0 } })
    expect(collected(book, stateOf(skipped), 'zh')).toEqual(['邮箱: —'])
    const told = resume(book, stateOf(skipped), zh('还是发到 li@example.com 吧'))
    expect(told).toMatchObject({ said: ['邮箱：li@example.com。对吗？'] })
  })

  it('is left out with words that would leave the flow elsewhere', () => {
    expect(isLeaving(book, stateOf(asked), zh('不用了'))).toBe(false)
    expect(isLeaving(book, stateOf(asked), zh('算了'))).toBe(true)
    const skipped = resume(book, stateOf(asked), zh('不用了'))
    expect(isLeaving(book, stateOf(skipped), zh('不用了'))).toBe(true)
  })
})

describe('a flow', () => {
  it('asks for what is missing, calls its tool and ends', () => {
    const asked = begin('我要退货')
    expect(asked).toMatchObject({ said: ['订单号是多少?'], next: 'reply' })
    const called = say(asked, '20260105123456')
    expect(called).toMatchObject({
      next: 'tool',
      call: { tool: 'shop.find', args: { number: '20260105123456', how: 'quick' } },
    })
    const reason = give(called, found)
    expect(reason).toMatchObject({ said: ['什么原因?'], choices: ['尺码不合适', '质量问题'] })
    const sure = say(reason, '质量问题')
    expect(sure).toMatchObject({ said: ['退 毛衣,原因:质量问题,对吗?'], choices: ['是', '否'] })
    expect(say(sure, '对的')).toMatchObject({ said: ['已登记。'], next: 'end' })
    expect(say(sure, '不对')).toMatchObject({ said: ['没有登记。'], next: 'end' })
  })

  it('takes from the first message what it needs later', () => {
    expect(untilConfirm()).toMatchObject({ said: ['退 毛衣,原因:尺码不合适,对吗?'] })
  })

  it('keeps what will be asked later, and asks the same again without counting a miss', () => {
    const asked = say(begin('我要退货'), '太大了')
    expect(asked).toMatchObject({ said: ['订单号是多少?'], state: { slots: { reason: 'size' }, misses: 0 } })
  })

  it('starts over with the rest when the customer changes their mind', () => {
    const other = say(untilConfirm(), '订单号错了,是 20260105999999')
    expect(other).toMatchObject({ call: { args: { number: '20260105999999' } }, state: { slots: { reason: 'size' } } })
  })

  it('does not call a tool twice with the same arguments when it starts over', () => {
    const changed = say(untilConfirm(), '不对,是坏了')
    expect(changed).toMatchObject({ said: ['退 毛衣,原因:质量问题,对吗?'], next: 'reply' })
  })

  it('goes the way that it foresees for an error, and to a person for any other', () => {
    const called = say(begin('退货'), '123456')
    const missing = give(called, { ok: false, code: 'not_found' })
    expect(missing).toMatchObject({ said: ['没有查到 123456。', '订单号是多少?'], next: 'reply' })
    const broken = give(called, { ok: false, code: 'unavailable' })
    expect(broken).toMatchObject({ said: [], next: 'person', reason: 'tool_unavailable' })
    expect(give(called, { ok: false, code: 'constructor' })).toMatchObject({ next: 'person' })
  })

  it('asks again when a reply does not fit, then gives up with what it was told', () => {
    let result = begin('退货,太大了')
    for (let miss = 0; miss < 2; miss++) {
      result = say(result, '不知道在哪')
      expect(result).toMatchObject({ said: ['这不像订单号。'], next: 'reply' })
    }
    const given = say(result, '真不知道')
    expect(given).toMatchObject({ next: 'person', reason: 'not_understood' })
    const { state } = given as Extract<FlowResult, { next: 'person' }>
    expect(collected(flows, state, 'zh')).toEqual(['reason: 尺码不合适'])
  })

  it('knows what answers its question', () => {
    const state = stateOf(begin('退货'))
    expect(understands(flows, state, zh('A-123456'))).toBe(true)
    expect(understands(flows, state, zh('运费谁出'))).toBe(false)
  })

  it('says what is missing as a dash, and days by their names', () => {
    const flow = flowWith(
      'day',
      [slot('day', 'date')],
      [
        { id: 'a', do: 'ask', slot: 'day', next: 'b' },
        { id: 'b', do: 'say', text: { zh: '{{day}} {{order.eta}}', en: '{{day}}' }, next: 'c' },
        { id: 'c', do: 'end' },
      ],
    )
    expect(enter(bookOf(flow), flow, zh('明天下午三点'))).toMatchObject({ said: ['1月6日 15:00 —'] })
    expect(enter(bookOf(flow), flow, { ...zh('tomorrow'), language: 'en' })).toMatchObject({ said: ['6 Jan'] })
  })
})

describe('a flow that is cancelled', () => {
  it('names what was told in it, also while a part of it asks', () => {
    const ask = (of: string, next: string): Step => ({ id: 'ask', do: 'ask', slot: of, next })
    const end: Step = { id: 'end', do: 'end' }
    const part = flowWith('part', [slot('day', 'date'), slot('other', 'text')], [ask('other', 'end'), end])
    const run: Step = { id: 'run', do: 'run', flow: 'part', next: 'end' }
    const whole = flowWith('whole', [slot('day', 'date')], [ask('day', 'run'), run, end])
    const flows = bookOf({ ...whole, cancelled: { zh: '{{day}}不改了。', en: '{{day}} stays.' } }, part)
    const inPart = enter(flows, flows.get('whole') ?? expect.fail(), zh('明天下午三点'))
    expect(cancel(flows, stateOf(inPart), 'zh')).toMatchObject({ said: ['1月6日 15:00不改了。'] })
  })
})

describe('a new version', () => {
  const newer = { ...returnFlow, version: 2, cancelled: { zh: '新', en: 'new' } }

  it('leaves a running conversation in the one that it began with', () => {
    const flows = bookOf(returnFlow, newer)
    expect(resume(flows, stateOf(untilConfirm()), zh('是'))).toMatchObject({ said: ['已登记。'] })
    expect(cancel(flows, stateOf(untilConfirm()), 'zh')).toMatchObject({ said: ['好的,不办了。'] })
  })

  it('takes over what is known where the old one is nowhere any more', () => {
    const result = resume(bookOf(newer), stateOf(untilConfirm()), zh('是'))
    expect(result).toMatchObject({ said: ['退 毛衣,原因:尺码不合适,对吗?'], state: { version: 2 } })
    expect(resume(bookOf(), stateOf(untilConfirm()), zh('是'))).toMatchObject({ next: 'person', reason: 'flow_gone' })
  })
})

describe('a part', () => {
  const phone = slot('phone', 'phone')
  const part = flowWith(
    'contact',
    [phone, slot('day', 'date')],
    [
      { id: 'ask', do: 'ask', slot: 'phone', next: 'day' },
      { id: 'day', do: 'ask', slot: 'day', next: 'find' },
      { id: 'find', do: 'call', tool: 't', args: { phone: '$phone' }, save: 'person', next: 'end', onError: {} },
      { id: 'end', do: 'end' },
    ],
  )
  const whole = flowWith(
    'visit',
    [slot('number', 'order_number'), phone],
    [
      { id: 'number', do: 'ask', slot: 'number', next: 'run' },
      { id: 'run', do: 'run', flow: 'contact', next: 'done' },
      { id: 'done', do: 'say', text: { zh: '{{phone}} {{person.name}} {{number}}', en: 'x' }, next: 'end' },
      { id: 'end', do: 'end' },
    ],
  )
  const flows = bookOf(part, whole)

  it('shares slots by name and what its tools gave', () => {
    const asked = enter(flows, whole, zh('订单20260105123456，电话13800138000'))
    expect(asked).toMatchObject({ said: ['day?'], passed: ['visit/number', 'visit/run', 'contact/ask', 'contact/day'] })
    const called = resume(flows, stateOf(asked), zh('明天'))
    const over = resumeTool(flows, stateOf(called), { ok: true, value: { name: '王' } }, 'zh')
    expect(over).toMatchObject({ said: ['13800138000 王 20260105123456'], next: 'end' })
  })

  it('lets the customer correct what was told before it', () => {
    const asked = enter(flows, whole, zh('订单20260105123456，电话13800138000'))
    const changed = resume(flows, stateOf(asked), zh('订单号不对，应该是20260105999999'))
    expect(changed).toMatchObject({ said: ['day?'], state: { flow: 'contact' } })
    expect(stateOf(changed).under[0]?.slots.number).toBe('20260105999999')
  })

  it('is left together with the whole', () => {
    expect(cancel(flows, stateOf(enter(flows, whole, zh('20260105123456'))), 'zh')).toMatchObject({
      said: ['visit 停'],
      next: 'end',
    })
  })

  it('that runs itself ends at a person', () => {
    const round = flowWith('round', [], [{ id: 'again', do: 'run', flow: 'round', next: 'again' }])
    expect(enter(bookOf(round), round, zh('?'))).toMatchObject({ next: 'person', reason: 'flow_broken' })
  })
})

describe('an interruption', () => {
  const other = flowWith(
    'other',
    [slot('day', 'date')],
    [
      { id: 'ask', do: 'ask', slot: 'day', next: 'say' },
      { id: 'say', do: 'say', text: { zh: '记下了', en: 'noted' }, next: 'end' },
      { id: 'end', do: 'end' },
    ],
  )
  const flows = bookOf(returnFlow, other)
  const interrupted = () => enter(flows, other, zh('先约个时间'), stateOf(begin('退货')))

  it('goes back to the first matter when it is over, or is dropped', () => {
    const asked = interrupted()
    expect(asked).toMatchObject({ said: ['day?'], state: { flow: 'other' } })
    const back = { next: 'reply', state: { flow: 'return_goods', under: [] } }
    expect(resume(flows, stateOf(asked), zh('明天'))).toMatchObject({ said: ['记下了', '订单号是多少?'], ...back })
    expect(cancel(flows, stateOf(asked), 'zh')).toMatchObject({ said: ['other 停', '订单号是多少?'], ...back })
  })

  it('does not pile up', () => {
    let result = begin('退货')
    for (let times = 0; times < 9; times++) result = enter(flows, other, zh('另外'), stateOf(result))
    expect(stateOf(result).under).toHaveLength(4)
  })
})

describe('waiting', () => {
  const patient = flowWith(
    'patient',
    [slot('day', 'date')],
    [
      { id: 'ask', do: 'ask', slot: 'day', next: 'bye', timeout: { minutes: 10, next: 'bye' } },
      { id: 'bye', do: 'say', text: { zh: '先到这里', en: 'bye' }, next: 'end' },
      { id: 'end', do: 'end' },
    ],
  )
  const flows = bookOf(patient, returnFlow)

  it('goes on without the customer after its time', () => {
    const state = stateOf(enter(flows, patient, zh('约个时间')))
    expect(patience(flows, state)).toBe(10)
    expect(expire(flows, state, 'zh')).toMatchObject({ said: ['先到这里'], next: 'end' })
  })

  it('has no end where none is set', () => {
    const state: FlowState = stateOf(begin('退货'))
    expect(patience(flows, state)).toBeNull()
    expect(expire(flows, state, 'zh')).toBeNull()
    expect(again(flows, state, 'zh')).toMatchObject({ said: ['订单号是多少?'] })
  })
})
