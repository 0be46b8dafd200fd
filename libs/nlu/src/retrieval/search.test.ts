import { expect, test } from 'vitest'
import type { Document } from './search.ts'
import { buildIndex, search } from './search.ts'

const index = buildIndex([
  { id: 'invoice', text: '如何开具电子发票：在订单详情页点击申请发票' },
  { id: 'return', text: '七天无理由退货的条件与步骤' },
  { id: 'refund', text: 'Refunds arrive within three days on the account you paid from' },
  { id: 'shipping', text: 'Shipping takes two days; tracking is shown in your orders' },
])

test.each([
  ['怎么开发票', 'invoice'],
  ['想退貨', 'return'],
  ['when does my refund arrive', 'refund'],
  ['track shipment shipping', 'shipping'],
])('%s finds %s', (query, id) => {
  expect(search(index, query, 1)[0]?.id).toBe(id)
})

test.each([
  ['返款', 'refund'],
  ['想把东西寄回', 'return'],
])('%s finds %s, which has none of its words', (query, id) => {
  expect(search(index, query, 1)[0]?.id).toBe(id)
})

test('a title counts more than what is said in passing', () => {
  const passing = { id: 'passing', text: 'Parcels: sent with the invoice and a coupon' }
  const about = { id: 'about', text: 'Coupon: one for each order, while stocks last' }
  const hits = (documents: Document[]) => search(buildIndex(documents), 'coupon', 2)
  expect(hits([passing, about]).map(({ score }) => score)).toEqual([expect.any(Number), expect.any(Number)])
  expect(
    hits([
      { ...passing, title: 'Parcels' },
      { ...about, title: 'Coupon' },
    ])[0]?.id,
  ).toBe('about')
})

test('hits come best first, at most k, and share lies between 0 and 1', () => {
  const hits = search(index, '退货 发票 refund orders', 3)
  expect(hits).toHaveLength(3)
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  for (const { share } of hits) expect(share > 0 && share <= 1).toBe(true)
})

test('nothing in common, no query, no documents: no hits', () => {
  expect(search(index, 'xylophone', 5)).toEqual([])
  expect(search(index, '', 5)).toEqual([])
  expect(search(buildIndex([]), '退货', 5)).toEqual([])
})
