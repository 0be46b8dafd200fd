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

describe('a slot that may be left out', () => {
  const mail = slot('mail', 'email', { optional: true })
  const asking = flowWith('m', [mail, slot('must', 'email')], [{ id: 'end', do: 'end' }])
  const answer = (text: string, asked = mail) => hear(asking, {}, asked, zh(text))

  it.each([
    '否',
    '不用',
    '不用了',
    '不需要',
    '没有',
    '没有邮箱',
    '跳过',
    '不填了，谢谢',
    'no',
    'skip',
    'No thanks',
    'not needed',
  ])('is empty after "%s"', (text) => expect(answer(text)).toMatchObject({ told: { mail: '' }, answered: true }))

  it.each(['算了', '不知道', '等一下', '不用发邮箱可以吗', '转人工', '嗯'])('is still asked for after "%s"', (text) =>
    expect(answer(text).answered).toBe(false),
  )

  it('has the value that is told', () => {
    expect(answer('不用公司的，发到 li@example.com').told).toEqual({ mail: 'li@example.com' })
  })

  it('is another than one that is needed', () => {
    expect(answer('不用', asking.slots[1]).answered).toBe(false)
  })
})

describe('one sentence', () => {
  it('fills several slots, asked for or not', () => {
    expect(told('订单20260105123456，电话13800138000，明天，太大了', {}, number)).toEqual({
      number: '20260105123456',
      phone: '13800138000',
      from: TOMORROW,
      size: 'big',
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

it('a question is no free text, and neither is a request to wait', () => {
  const note = flow.slots.find(({ name }) => name === 'note')
  expect(told('那要多久', {}, note)).toEqual({})
  expect(told('等一下', {}, note)).toEqual({})
  expect(told('hold on a sec', {}, note)).toEqual({})
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

describe('who receives it', () => {
  const address = slot('address', 'address')
  const who = slot('who', 'contact', { label: { zh: '收件人', en: 'Recipient' } })
  const parcel = flowWith('parcel', [number, address, who], [{ id: 'end', do: 'end' }])
  const heard = (text: string, slots = {}, asked?: typeof who) => hear(parcel, slots, asked, zh(text))
  const LI_NA = '李娜 13812345678'

  it.each([
    ['上海市浦东新区张杨路500号 李娜 13812345678', '上海市浦东新区张杨路500号', LI_NA],
    ['李娜，13812345678，上海市浦东新区张杨路500号', '上海市浦东新区张杨路500号', LI_NA],
    ['收件人李娜，电话13812345678，地址上海市浦东新区张杨路500号2栋301', '上海市浦东新区张杨路500号2栋301', LI_NA],
    ['帮我把地址改成上海市浦东新区张杨路500号 李娜 13812345678', '上海市浦东新区张杨路500号', LI_NA],
    ['帮我把地址改成上海市浦东新区张杨路500号 电话 13812345678', '上海市浦东新区张杨路500号', '13812345678'],
    ['上海市浦东新区张杨路500号，13812345678', '上海市浦东新区张杨路500号', '13812345678'],
  ])('is told with the address: %s', (text, street, contact) => {
    expect(heard(text, {}, address).told).toEqual({ address: street, who: contact })
  })

  it('keeps the name when only the phone is put right, and the other way round', () => {
    const slots = { who: LI_NA }
    expect(heard('等下 电话错了 是13912345678', slots)).toMatchObject({
      told: { who: '李娜 13912345678' },
      corrected: true,
    })
    expect(heard('收件人改成王芳', slots).told).toEqual({ who: '王芳 13812345678' })
  })

  it.each([
    ['等下 电话错了 是13912345678', '13912345678'],
    ['王芳', '王芳'],
    ['电话也换 王小明 13700001234', '王小明 13700001234'],
    ['不变', '不变'],
    ['收件人不变 电话改 13655556666', '13655556666'],
    ['换成我老公 陈刚 139 1234 5678', '陈刚 13912345678'],
    ['Anna Li 13812345678', 'Anna Li 13812345678'],
  ])('is what was asked for, without the words around it: %s', (text, contact) => {
    expect(heard(text, {}, who).told).toEqual({ who: contact })
  })

  it.each(['等一下', '要多久', '我不知道', '你们到底什么时候才能给我改好地址啊我都等了半天了'])('is not: %s', (text) =>
    expect(heard(text, {}, who).told).toEqual({}),
  )

  it('is nobody who is named by a number that puts the address right', () => {
    const slots = { address: '上海市浦东新区张杨路500号2栋301' }
    expect(heard('哦不对是302', slots, who)).toEqual({
      told: { address: '上海市浦东新区张杨路500号2栋302' },
      answered: false,
      corrected: true,
    })
    expect(heard('哦不对是 15', slots, who).told).toEqual({})
    expect(heard('换成李雷', slots, who).told).toEqual({ who: '李雷' })
  })

  it('is not looked for where nothing is said of an address or of it', () => {
    expect(heard('我的电话是13812345678').told).toEqual({ who: '13812345678' })
    expect(heard('快点').told).toEqual({})
  })
})

describe('a free text with its name', () => {
  const title = slot('title', 'text', {
    label: { zh: '发票抬头', en: 'Company' },
    rules: [{ check: 'length', min: 4, max: 80 }],
  })
  const tax = slot('tax', 'text', {
    label: { zh: '税号', en: 'Tax number' },
    rules: [{ check: 'characters', of: 'letters_digits' }],
  })
  const invoice = flowWith('invoice', [number, title, tax], [{ id: 'end', do: 'end' }])
  const heard = (text: string, slots = {}) => hear(invoice, slots, undefined, zh(text)).told

  it('is told before it is asked for', () => {
    expect(heard('开专票 订单20260105123456 抬头杭州云帆科技有限公司 税号：91330106MA2C12341P')).toEqual({
      number: '20260105123456',
      title: '杭州云帆科技有限公司',
      tax: '91330106MA2C12341P',
    })
  })

  it('is not told by a question, nor by what breaks its rules', () => {
    expect(heard('抬头怎么填写才对')).toEqual({})
    expect(heard('税号-----')).toEqual({})
    expect(heard('抬头个人')).toEqual({})
  })
})
