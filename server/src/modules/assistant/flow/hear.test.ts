import { describe, expect, it } from 'vitest'
import { hear } from './hear.ts'
import { flowWith, slot, zh } from './testing.ts'

const size = {
  choices: [
    { value: 'big', label: { zh: '大号', en: 'Large' }, words: ['太大'] },
    { value: 'small', label: { zh: '小号', en: 'Small' }, words: ['太小'] },
  ],
}
const from = slot('from', 'date', { label: { zh: '开始', en: 'Start' } })
const until = slot('until', 'date', { label: { zh: '结束', en: 'End' }, rules: [{ check: 'days', min: 0, max: 30 }] })
const number = slot('number', 'order_number')
const flow = flowWith(
  'f',
  [number, slot('phone', 'phone'), from, until, slot('size', 'choice', size), slot('note', 'text')],
  [{ id: 'end', do: 'end' }],
)
const told = (text: string, slots = {}, asked?: (typeof flow.slots)[number]) => hear(flow, slots, asked, zh(text)).told
const [TOMORROW, IN_TWO_DAYS] = ['2026-01-06', '2026-01-07']

describe('one sentence', () => {
  it('fills several slots, asked for or not', () => {
    expect(told('订单20260105123456，电话13800138000，明天，太大了', {}, number)).toEqual({
      ...{ number: '20260105123456', phone: '13800138000', from: TOMORROW, size: 'big' },
    })
  })

  it('fills two slots of a type in the order in which they are said', () => {
    expect(told('明天到后天')).toEqual({ from: TOMORROW, until: IN_TWO_DAYS })
  })

  it('gives a value to the slot that is named with it', () => {
    expect(told('结束时间是后天')).toEqual({ until: IN_TWO_DAYS })
  })

  it('says nothing about a slot when its value breaks the rules', () => {
    expect(told('结束时间是2026年12月1日', { from: TOMORROW })).not.toHaveProperty('until')
  })
})

it('a question is no free text', () => {
  const note = flow.slots.find(({ name }) => name === 'note')
  expect(told('那要多久', {}, note)).toEqual({})
  expect(told('杭州某某科技有限公司', {}, note)).toEqual({ note: '杭州某某科技有限公司' })
})

describe('a change of mind', () => {
  it('goes to what was filled last of that type, also while another slot of it is asked for', () => {
    const heard = hear(flow, { from: TOMORROW }, until, zh('不对，是后天'))
    expect(heard).toEqual({ told: { from: IN_TWO_DAYS }, answered: false, corrected: true })
  })

  it('without such words is the answer to the question', () => {
    const heard = hear(flow, { from: TOMORROW }, until, zh('后天'))
    expect(heard).toEqual({ told: { until: IN_TWO_DAYS }, answered: true, corrected: false })
  })

  it('is none when the same is said again', () => {
    expect(hear(flow, { from: TOMORROW, size: 'big' }, undefined, zh('对，明天，太大'))).toMatchObject({
      corrected: false,
    })
  })

  it('is not taken from a free text, unless it says so', () => {
    const note = flow.slots.find(({ name }) => name === 'note')
    const slots = { number: '20260105123456', size: 'big' }
    expect(told('另一单20260105999999也太小', slots, note)).toEqual({ note: '另一单20260105999999也太小' })
    expect(told('说错了，订单是20260105999999', slots, note)).toEqual({ number: '20260105999999' })
  })
})

describe('an answer', () => {
  it('may be a short number only where one was asked for', () => {
    expect(told('A-123456', {}, number)).toEqual({ number: 'A123456' })
    expect(told('A-123456')).toEqual({})
  })

  it('names a choice by place or words', () => {
    const asked = flow.slots.find(({ name }) => name === 'size')
    expect(told('2', {}, asked)).toEqual({ size: 'small' })
    expect(told('9', {}, asked)).toEqual({})
  })

  it.each([
    ['length', [{ check: 'length', min: 3, max: 5 }], '一二三', '一二'],
    ['digits', [{ check: 'characters', of: 'digits' }], '123', '12a'],
    [
      'both',
      [
        { check: 'characters', of: 'letters_digits' },
        { check: 'length', min: 4, max: 9 },
      ],
      'AB12',
      'A-12',
    ],
  ] as const)('has to obey the rules: %s', (_, rules, good, bad) => {
    const asked = slot('tax', 'text', { rules: [...rules] })
    const taxes = flowWith('t', [asked], [{ id: 'end', do: 'end' }])
    expect(hear(taxes, {}, asked, zh(good)).answered).toBe(true)
    expect(hear(taxes, {}, asked, zh(bad)).answered).toBe(false)
  })

  it('has to lie in the range', () => {
    const asked = slot('sum', 'amount', { rules: [{ check: 'range', min: 1, max: 100 }] })
    const sums = flowWith('s', [asked], [{ id: 'end', do: 'end' }])
    expect(hear(sums, {}, asked, zh('50元')).told).toEqual({ sum: '50' })
    expect(hear(sums, {}, asked, zh('500元')).answered).toBe(false)
  })
})
