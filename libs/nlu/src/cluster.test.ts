import { expect, test } from 'vitest'
import { alikeClusters, cluster, joinClusters } from './cluster.ts'
import { describeClusters } from './clusters/describe.ts'

const INVOICE = ['能开发票吗', '能开发票吗?', '可以开发票吗']
const TRADE_IN = ['以旧换新怎么弄', '以旧换新怎么操作', '可以以旧换新吗怎么弄', '以旧换新']

test('questions about one thing come together, the largest group first', () => {
  const texts = [...INVOICE, ...TRADE_IN, '会员日是哪天']
  const groups = cluster(texts)
  expect(groups[0]).toEqual({ leader: 3, members: [3, 4, 5, 6] })
  expect(groups[1]).toEqual({ leader: 0, members: [0, 1, 2] })
  expect(groups.flatMap(({ members }) => members).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('only so many texts are looked at, and none is fine', () => {
  const many = Array.from({ length: 50 }, (_, i) => `问题${i}`)
  expect(cluster(many, { limit: 10 }).flatMap(({ members }) => members)).toHaveLength(10)
  expect(cluster([])).toEqual([])
  expect(cluster(['', '!!'])).toHaveLength(2)
})

test('new texts join known groups or begin their own', () => {
  expect(
    joinClusters([INVOICE, TRADE_IN], ['请问以旧换新怎么弄', '可以开电子发票吗', '几点关门', '晚上几点关门']),
  ).toEqual([1, 0, 2, 2])
})

test('groups that say the same are found, each in one pair', () => {
  const apart = [TRADE_IN.slice(0, 2), INVOICE, TRADE_IN.slice(2), ['会员日是哪天']]
  expect(alikeClusters(apart)).toEqual([[0, 2]])
})

test('a group is labelled by what the others do not say, and by its most central question', () => {
  const [invoice, tradeIn, english] = describeClusters([
    INVOICE,
    TRADE_IN,
    ['can I pay by instalment', 'is instalment possible', 'instalment plan?'],
  ])
  expect(invoice?.terms[0]).toContain('发票')
  expect(tradeIn?.terms[0]).toContain('以旧换新')
  expect(english?.terms[0]).toBe('instalment')
  expect(describeClusters([['What will the weather be', 'how is the weather']])[0]?.terms).toEqual(['weather'])
  expect(TRADE_IN[tradeIn?.medoid ?? -1]).toMatch(/^以旧换新/)
  expect(describeClusters([[]])).toEqual([{ terms: [], medoid: 0 }])
})

test('a label is said by more than one of the texts', () => {
  const [gift, one] = describeClusters([['买一送一的赠品咧', '赠品漏了'], ['刻字写错了能重刻吗']])
  expect(gift?.terms).toEqual(['赠品'])
  expect(one?.terms).not.toEqual([])
})

test('labels are whole words, not pieces of them', () => {
  const groups = [
    ['这个充电宝可以带上飞机吗', '充电宝能不能带上飞机', '带充电宝坐飞机行吗', '飞机上能带你们的充电宝吗'],
    ['旗舰店和专卖店有什么区别', '专卖店跟旗舰店是一家吗', '旗舰店的衣服专卖店有卖吗'],
    ['会员生日当天有没有礼物', '过生日会员送礼物吗', '生日礼物怎么领'],
  ]
  const words = ['充电宝', '飞机', '旗舰店', '旗舰', '专卖店', '会员', '生日', '礼物', '区别', '衣服', '当天']
  const isWhole = (term: string) => words.reduce((left, word) => left.replaceAll(word, ''), term).length <= 1
  const [cup] = describeClusters([['昨晚世界杯谁赢了', '你们说世界杯谁会赢', '世界杯谁赢了'], ...groups])
  expect(cup?.terms[0]).toBe('世界杯')
  expect(cup?.terms).not.toContain('你们')
  const terms = describeClusters(groups).flatMap((label) => label.terms)
  expect(terms.length).toBeGreaterThan(5)
  expect(terms.filter((term) => words.some((word) => term.includes(word)) && !isWhole(term))).toEqual([])
  expect(describeClusters(groups).map((label) => label.terms[0])).toEqual([
    expect.stringContaining('充电宝'),
    expect.stringMatching(/旗舰店|专卖店/u),
    expect.stringMatching(/生日|礼物/u),
  ])
})
