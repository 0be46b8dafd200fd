import { beforeEach, expect, test } from 'vitest'
import { makeShop, type Shop } from './make.ts'
import { fileRefund } from './refunds.ts'
import type { State, WireOrder } from './wire.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
let shop: Shop

beforeEach(() => {
  shop = makeShop({ seed: 7, now })
})

function orderIn(state: State): WireOrder {
  const found = [...shop.orders.values()].find((order) => order.state === state)
  if (!found) throw new Error(`The seed has no order in ${state}`)
  return found
}

const request = (order: WireOrder, more: { amount?: number; items?: { sku_id: string; num: number }[] } = {}) => ({
  client_request_id: 'request-1',
  order_no: order.order_no,
  reason: '不想要了',
  ...more,
})

test('a whole order is refunded once, however often it is asked for', () => {
  const order = orderIn('PAID')
  const first = fileRefund(shop, request(order), now)
  expect(first).toMatchObject({ created: true, refund: { amount: order.total, state: 'PENDING' } })
  expect(fileRefund(shop, request(order), now)).toMatchObject({ created: false })
  expect(order.refunds.length).toBe(1)
  expect(order.state).toBe('REFUNDING')
})

test('a request id cannot be used for something else', () => {
  fileRefund(shop, request(orderIn('PAID')), now)
  expect(fileRefund(shop, request(orderIn('PACKED')), now)).toEqual({ refusal: 'REQUEST_ID_REUSED' })
  const [first] = shop.refunds.values()
  const other = { ...request(orderIn('REFUNDING')), order_no: first?.order_no ?? '', reason: first?.reason ?? '' }
  const id = first?.client_request_id ?? ''
  const items = [{ sku_id: 'NONE', num: 1 }]
  expect(fileRefund(shop, { ...other, client_request_id: id }, now)).toMatchObject({ created: false })
  expect(fileRefund(shop, { ...other, client_request_id: id, items }, now)).toEqual({ refusal: 'REQUEST_ID_REUSED' })
})

test.each(['WAIT_PAY', 'REFUNDED', 'CLOSED'] as const)('nothing to refund in %s', (state) => {
  expect(fileRefund(shop, request(orderIn(state)), now)).toEqual({ refusal: 'STATE' })
})

test('the window closes seven days after signing, to the millisecond', () => {
  const order = orderIn('SIGNED')
  const deadline = Date.parse(order.refund_deadline ?? '')
  expect(fileRefund(shop, request(order), deadline + 1)).toEqual({ refusal: 'WINDOW' })
  expect(fileRefund(shop, request(order), deadline)).toMatchObject({ created: true })
})

test('items and amounts stay within what was bought', () => {
  const order = orderIn('PACKED')
  const [item] = order.items
  const sku_id = item?.sku_id ?? ''
  expect(fileRefund(shop, request(order, { items: [{ sku_id, num: 99 }] }), now)).toEqual({ refusal: 'ITEM' })
  expect(fileRefund(shop, request(order, { items: [{ sku_id: 'NONE', num: 1 }] }), now)).toEqual({ refusal: 'ITEM' })
  expect(fileRefund(shop, request(order, { amount: order.total + 1 }), now)).toEqual({ refusal: 'AMOUNT' })
  expect(fileRefund(shop, request(order, { items: [{ sku_id, num: 1 }] }), now)).toMatchObject({
    refund: { amount: item?.price },
  })
  expect(fileRefund(shop, { ...request(order, { amount: order.total }), client_request_id: 'request-2' }, now)).toEqual(
    {
      refusal: 'AMOUNT',
    },
  )
})

test('an unknown order', () => {
  const order = { ...orderIn('PAID'), order_no: '202601010000000000' }
  expect(fileRefund(shop, request(order), now)).toEqual({ refusal: 'ORDER_NOT_FOUND' })
})
