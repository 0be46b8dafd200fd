import { expect, test } from 'vitest'
import { cancelOrder } from './cancellations.ts'
import { makeShop } from './make.ts'
import type { State } from './wire.ts'

const shop = makeShop({ seed: 3, now: Date.UTC(2026, 0, 10) })
const orderIn = (state: State) => {
  const order = [...shop.orders.values()].find((one) => one.state === state)
  if (!order) throw new Error(state)
  return order
}
const asked = (order_no: string, id: string) => ({ order_no, client_request_id: id, reason: '不想要了' })

test('a paid order is closed once and its money named', () => {
  const order = orderIn('PAID')
  const first = cancelOrder(shop, asked(order.order_no, 'paid'))
  expect(first).toMatchObject({ created: true, cancellation: { state: 'CLOSED', amount: order.total } })
  expect(order.state).toBe('CLOSED')
  expect(cancelOrder(shop, asked(order.order_no, 'paid'))).toMatchObject({ created: false })
  expect(cancelOrder(shop, asked(order.order_no, 'paid-again'))).toEqual({ refusal: 'STATE' })
})

test('an unpaid one gives nothing back, a packed one is held back', () => {
  expect(cancelOrder(shop, asked(orderIn('WAIT_PAY').order_no, 'unpaid'))).toMatchObject({
    cancellation: { amount: 0 },
  })
  const packed = orderIn('PACKED')
  expect(cancelOrder(shop, asked(packed.order_no, 'packed'))).toMatchObject({ cancellation: { state: 'INTERCEPTING' } })
  expect(packed.state).toBe('PACKED')
})

test.each(['SHIPPED', 'DELIVERED', 'SIGNED'] as const)('%s is too late', (state) => {
  expect(cancelOrder(shop, asked(orderIn(state).order_no, state))).toEqual({ refusal: 'SHIPPED' })
})

test('a request id is for one order', () => {
  cancelOrder(shop, asked(orderIn('PACKED').order_no, 'mine'))
  expect(cancelOrder(shop, asked(orderIn('WAIT_PAY').order_no, 'mine'))).toEqual({ refusal: 'REQUEST_ID_REUSED' })
  expect(cancelOrder(shop, asked('none', 'other'))).toEqual({ refusal: 'ORDER_NOT_FOUND' })
})
