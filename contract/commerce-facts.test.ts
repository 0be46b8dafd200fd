import { expect, test } from 'vitest'
import { Order } from './commerce.ts'
import { orderFacts, yuan } from './commerce-facts.ts'

const order = Order.parse({
  number: '202611201530000001',
  status: 'shipped',
  createdAt: '2026-11-20T07:30:00.000Z',
  items: [
    { sku: 'A-1', title: '纯棉T恤', quantity: 2, unitFen: 7900 },
    { sku: 'B-2', title: '帆布包', quantity: 1, unitFen: 5900 },
  ],
  amountFen: 21700,
  freightFen: 0,
  buyer: { name: '张三', phone: '13800138000', address: '北京市海淀区中关村大街1号' },
  parcels: [
    {
      carrier: '中通快递',
      trackingNumber: '73123456789012',
      eta: '2026-11-23T10:00:00.000Z',
      steps: [{ at: '2026-11-21T16:30:00.000Z', place: '杭州', text: '已发往北京' }],
    },
  ],
  refunds: [],
  returnable: 'yes',
})

test('facts in Chinese, at China time', () => {
  const facts = orderFacts(order, 'zh')
  expect(facts).toMatchObject({ items: '纯棉T恤 × 2、帆布包 × 1', amount: '¥217.00', carrier: '中通快递' })
  expect(facts.latestStep).toBe('11/22 00:30 杭州 已发往北京')
  expect(facts.eta).toBe('11/23 18:00')
})

test('nothing shipped, nothing said', () => {
  const facts = orderFacts({ ...order, parcels: [] }, 'en')
  expect(facts).toMatchObject({ carrier: '', trackingNumber: '', latestStep: '', eta: 'not known yet' })
})

test('money keeps its cents', () => {
  expect([0, 5, 99, 100, 1_000_001].map(yuan)).toEqual(['¥0.00', '¥0.05', '¥0.99', '¥1.00', '¥10000.01'])
})
