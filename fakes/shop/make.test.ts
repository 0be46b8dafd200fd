import { expect, test } from 'vitest'
import { makeShop } from './make.ts'
import { STATES } from './wire.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const shop = makeShop({ seed: 7, now })
const orders = [...shop.orders.values()]

test('the same seed gives the same shop, another seed another', () => {
  expect(makeShop({ seed: 7, now })).toEqual(shop)
  expect(makeShop({ seed: 8, now })).not.toEqual(shop)
})

test('200 orders, every state, numbers of 18 figures that begin with the day', () => {
  expect(orders.length).toBe(200)
  expect(new Set(orders.map(({ state }) => state))).toEqual(new Set(STATES))
  for (const { order_no, created } of orders) {
    expect(order_no).toMatch(/^\d{18}$/)
    expect(order_no.slice(0, 8)).toBe(created.slice(0, 10).replaceAll('-', ''))
  }
})

test('sums add up in whole fen', () => {
  for (const { items, freight, total } of orders) {
    expect(items.reduce((sum, { num, price }) => sum + num * price, freight)).toBe(total)
    expect(Number.isInteger(total)).toBe(true)
  }
})

test('nothing has happened in the future, and tracking runs forward', () => {
  for (const { created, parcels, refunds } of orders) {
    const times = [created, ...parcels.flatMap(({ trace }) => trace.map(({ time }) => time))].map((at) =>
      Date.parse(at),
    )
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...times, ...refunds.map((refund) => Date.parse(refund.created)))).toBeLessThanOrEqual(now)
  }
})

test('parcels follow from the state', () => {
  for (const { state, parcels } of orders) {
    const sent = !['WAIT_PAY', 'PAID', 'PACKED', 'CLOSED'].includes(state)
    expect(parcels.length).toBe(sent ? 1 : 0)
    if (state === 'SHIPPED') expect(parcels[0]?.estimate).toBeDefined()
    if (state === 'SIGNED') expect(parcels[0]?.trace.at(-1)?.desc).toContain('签收')
    if (state === 'DELIVERED') expect(parcels[0]?.trace.at(-1)?.desc).toContain('送达')
  }
})
