import { describe, expect, test } from 'vitest'
import { createProductFinder, extractEntities, parseNumeral } from '../index.ts'

/** Sunday, 22 November 2026, noon in China. */
const NOW = Date.UTC(2026, 10, 22, 4, 0)
const found = (text: string) => extractEntities(text, { now: NOW })
const values = (text: string, type: string) =>
  found(text)
    .filter((entity) => entity.type === type)
    .map((entity) => entity.value)

test.each([
  ['199.5', 199.5],
  ['1,299', 1299],
  ['3万', 30_000],
  ['十五', 15],
  ['三百二十', 320],
  ['三百五', 350],
  ['一百零五', 105],
  ['一万二', 12_000],
  ['两千三百', 2300],
  ['一亿二千万', 120_000_000],
  ['二〇二六', 2026],
  ['半', 0.5],
  ['Seven', 7],
  ['nineteen', 19],
  ['thirty', 30],
  ['twenty-four', 24],
  ['dozen', 12],
  ['twenty-twelve', Number.NaN],
  ['seven eight', Number.NaN],
  ['apple', Number.NaN],
  ['苹果', Number.NaN],
])('the numeral %s is %d', (text, value) => {
  expect(parseNumeral(text)).toBe(value)
})

describe('dates', () => {
  test.each([
    ['明天下午三点送', '2026-11-23T15:00+08:00'],
    ['上周五买的', '2026-11-13'],
    ['下周三上午10点半', '2026-11-25T10:30+08:00'],
    ['周末送', '2026-11-28'],
    ['12月5号下单', '2026-12-05'],
    ['十一月二十日', '2026-11-20'],
    ['2026年3月5日', '2026-03-05'],
    ['三天前', '2026-11-19'],
    ['两周后', '2026-12-06'],
    ['半小时前下单', '2026-11-22T11:30+08:00'],
    ['下个月2号', '2026-12-02'],
    ['昨晚8点', '2026-11-21T20:00+08:00'],
    ['今晚12点', '2026-11-23T00:00+08:00'],
    ['2026-03-05 15:30 到', '2026-03-05T15:30+08:00'],
    ['下午3点15分', '2026-11-22T15:15+08:00'],
    ['next Friday', '2026-11-27'],
    ['last Monday', '2026-11-16'],
    ['tomorrow 3pm', '2026-11-23T15:00+08:00'],
    ['at 9:30 am on Tuesday', '2026-11-24T09:30+08:00'],
    ['on March 5th, 2026', '2026-03-05'],
    ['5 December', '2026-12-05'],
    ['three days ago', '2026-11-19'],
    ['in fifteen days', '2026-12-07'],
    ['a week ago', '2026-11-15'],
    ['in 2 hours', '2026-11-22T14:00+08:00'],
    ['the day after tomorrow', '2026-11-24'],
  ])('%s is %s', (text, value) => {
    expect(values(text, 'date')).toEqual([value])
  })

  test.each(['2月30号', '13月5日', '3号楼', 'his sat was ok', '12月的账单', '第3号', 'may I return it'])(
    '%s holds no date',
    (text) => {
      expect(values(text, 'date')).toEqual([])
    },
  )

  test('the offset moves the day', () => {
    const late = Date.UTC(2026, 10, 22, 20, 0)
    expect(extractEntities('今天', { now: late, offsetMinutes: 480 })[0]?.value).toBe('2026-11-23')
    expect(extractEntities('today at 1pm', { now: late, offsetMinutes: -300 })[0]?.value).toBe('2026-11-22T13:00-05:00')
  })
})

describe('amounts', () => {
  test.each([
    ['¥199', 199, 'CNY'],
    ['退199块5给我', 199.5, 'CNY'],
    ['三百元优惠', 300, 'CNY'],
    ['花了三百五十块钱', 350, 'CNY'],
    ['￥1,299.00', 1299, 'CNY'],
    ['5毛钱', 0.5, 'CNY'],
    ['$20 off', 20, 'USD'],
    ['20 dollars', 20, 'USD'],
    ['两万美元', 20_000, 'USD'],
    ['RMB 88', 88, 'CNY'],
  ])('%s is %d %s', (text, value, currency) => {
    expect(found(text)).toMatchObject([{ type: 'amount', value, currency }])
  })
})

describe('phones, mail, order numbers, quantities', () => {
  test.each([
    ['手机号138 1234 5678', 'phone', '13812345678'],
    ['＋86 １３８１２３４５６７８', 'phone', '+8613812345678'],
    ['打 010-62345678', 'phone', '01062345678'],
    ['call +44 20 7946 0958', 'phone', '+442079460958'],
    ['Foo.Bar@Example.com 收', 'email', 'foo.bar@example.com'],
    ['订单 20261122001234 到哪了', 'order_number', '20261122001234'],
    ['单号是 tb-12345678', 'order_number', 'TB12345678'],
    ['order #88231', 'order_number', '88231'],
    ['2026 1127 2344 0000 04', 'order_number', '202611272344000004'],
    ['2026-1129-0122-000002', 'order_number', '202611290122000002'],
    ['单号 20261127 2344 000004 查下', 'order_number', '202611272344000004'],
    ['订单编号:202611272344000004复制此信息', 'order_number', '202611272344000004'],
    ['两件外套', 'quantity', 2],
    ['12 pcs', 'quantity', 12],
    ['三箱牛奶', 'quantity', 3],
    ['I need twenty-four bottles', 'quantity', 24],
    ['a dozen boxes please', 'quantity', 12],
  ])('%s holds a %s', (text, type, value) => {
    expect(values(text, type)).toEqual([value])
  })

  test("a tenant's patterns replace the usual ones", () => {
    const options = { now: NOW, orderPatterns: [/SO\d{6}/] }
    expect(extractEntities('SO123456 和 SO654321', options).map(({ value }) => value)).toEqual(['SO123456', 'SO654321'])
    expect(extractEntities('20261122001234', options)).toEqual([])
  })

  test.each([
    'SF1234567890123',
    '顺丰单号 sf1234567890123',
    'YT8812345678901',
    '2026-11-27 2026-12-01',
    '2026-11-27 103045',
    '2026 11 27 2026 11 28',
    '6222 0212 3456 7890',
  ])('%s is no order number', (text) => expect(values(text, 'order_number')).toEqual([]))

  test('a phone is no order number', () => {
    expect(found('13812345678').map(({ type }) => type)).toEqual(['phone'])
  })

  test('places are those of the raw text, in order, without overlap', () => {
    const text = '我１１月２０日花￥９９买了２件，电话13812345678'
    const entities = found(text)
    expect(entities.map(({ type }) => type)).toEqual(['date', 'amount', 'quantity', 'phone'])
    for (const { start, end, text: written } of entities) expect(text.slice(start, end)).toBe(written)
  })
})

describe('names and addresses', () => {
  test.each([
    ['我叫王小明，电话13812345678', 'name', '王小明'],
    ['收件人改成李雷', 'name', '李雷'],
    ['my name is Ann Lee', 'name', 'Ann Lee'],
    ['寄到北京市海淀区中关村大街27号院3号楼', 'address', '北京市海淀区中关村大街27号院3号楼'],
    [
      'ship to 12 Main Street, Apt 4B, Springfield, IL 62704',
      'address',
      '12 Main Street, Apt 4B, Springfield, IL 62704',
    ],
    ['send it to 221b baker street please', 'address', '221b baker street'],
    ['10 Downing St, London SW1A 2AA', 'address', '10 Downing St, London SW1A 2AA'],
  ])('%s holds a %s', (text, type, value) => {
    expect(values(text, type)).toEqual([value])
  })

  test.each(['我叫了快递', '3 days on the way', 'I live 5 minutes down the road', '人工客服在吗'])(
    '%s holds none',
    (text) => {
      expect([...values(text, 'name'), ...values(text, 'address')]).toEqual([])
    },
  )
})

describe("a tenant's products", () => {
  const products = createProductFinder([
    { id: 'phone', names: ['iPhone 15', '苹果15'] },
    { id: 'phone-pro', names: ['iPhone 15 Pro'] },
    { id: 'scarf', names: ['羊毛围巾'] },
    { id: 'charger', names: ['charger', ''] },
  ])
  const productsIn = (text: string) =>
    extractEntities(text, { now: NOW, products }).flatMap(({ type, value }) => (type === 'product' ? [value] : []))

  test.each([
    ['iphone15pro什么时候到', ['phone-pro']],
    ['ｉＰｈｏｎｅ １５ 和 羊毛 围巾', ['phone', 'scarf']],
    ['two Chargers please', ['charger']],
    ['discharger', []],
    ['chargers2', []],
  ])('%s', (text, ids) => {
    expect(productsIn(text)).toEqual(ids)
  })

  test('are found among thousands, in a flood of what is nearly one too', () => {
    const many = createProductFinder(
      Array.from({ length: 5000 }, (_, i) => ({ id: `p${i}`, names: [`item ${i} ${'x'.repeat(i % 50)}`] })),
    )
    expect(many('item 77 '.repeat(12_500))).toHaveLength(0)
    expect(many(`an item 49${'x'.repeat(49)}!`)).toMatchObject([{ value: 'p49', start: 3 }])
  })
})
