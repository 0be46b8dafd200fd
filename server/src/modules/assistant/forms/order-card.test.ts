import { type Order, OrderCard } from '@tandem/contract'
import { expect, it } from 'vitest'
import { orderCard } from './order-card.ts'

const PICTURE = '01890000-0000-7000-8000-000000000001'

const order = (goods: number): Order => ({
  number: '20260105',
  status: 'paid',
  createdAt: '2026-01-05T02:00:00.000Z',
  amountFen: 7900,
  freightFen: 0,
  items: Array.from({ length: goods }, (_, i) => ({
    sku: `S${i}`,
    title: `商品 ${i}`,
    quantity: 2,
    unitFen: 3950,
    ...(i === 0 && { variant: '白色', picture: PICTURE }),
  })),
  buyer: { name: '王', phone: '13800138000', address: '北京' },
  parcels: [],
  refunds: [],
  returnable: 'yes',
})

it('an order is drawn with its goods, and nothing of its buyer', () => {
  expect(OrderCard.parse(orderCard(order(1), 'zh'))).toEqual({
    number: '20260105',
    state: '已付款，待发货',
    total: '合计 ¥79.00',
    items: [{ title: '商品 0', detail: '白色 · ¥39.50 × 2', picture: PICTURE }],
  })
})

it('of many goods the first are drawn, and the others counted', () => {
  const card = OrderCard.parse(orderCard(order(7), 'en'))
  expect([card.state, card.items.length, card.more]).toEqual(['Paid, not sent yet', 5, 'and 2 more'])
})
