import { createServer } from 'node:http'
import { type CommercePort, type Order, ShopManifest } from '@tandem/contract/commerce.ts'
import { makeShop, type RunningShop, startShop } from '@tandem/fakes/shop/index.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { egress } from '../../../server/src/kernel/egress/post.ts'
import { connectShop, manifest } from './index.ts'
import { DemoShopSettings } from './settings.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const secret = 'a secret of the test'
const clock = () => now
const out = egress(['127.0.0.1', 'localhost'])

let fake: RunningShop
let shop: CommercePort

beforeEach(async () => {
  fake = await startShop({ shop: makeShop({ seed: 7, now }), appKey: 'app', secret, clock })
  shop = connect({})
})
afterEach(() => fake.close())

const connect = (settings: Record<string, unknown>, time = clock) =>
  connectShop({ url: fake.url, appKey: 'app', secret, timeoutMs: 10_000, ...settings }, { egress: out, clock: time })

/** The number of some order in a state of the platform. */
function numberIn(state: string): string {
  const found = [...fake.shop.orders.values()].find((order) => order.state === state)
  if (!found) throw new Error(`The seed has no order in ${state}`)
  return found.order_no
}

async function orderIn(state: string): Promise<Order> {
  const answer = await shop.order(numberIn(state))
  if (!answer.ok) throw new Error(`The order failed: ${answer.failure.code}`)
  return answer.value
}

const refundOf = (order: string, more: { amountFen?: number; items?: { sku: string; quantity: number }[] } = {}) => ({
  requestId: `request-${order}`,
  order,
  reason: '不想要了',
  ...more,
})

const unavailable = (problem: string) => ({
  ok: false,
  failure: expect.objectContaining({ code: 'unavailable', problem }),
})

describe('pictures', () => {
  test('every item names one, which comes as a PNG, signed for', async () => {
    const { items } = await orderIn('PAID')
    const name = items[0]?.picture ?? ''
    const answer = await shop.picture(name)
    expect(answer.ok && Buffer.from(answer.value).subarray(1, 4).toString()).toBe('PNG')
    expect(fake.calls.at(-1)).toBe(`GET ${name}`)
  })

  test('none is fetched from anywhere else, and a fault is an answer', async () => {
    const none = { ok: false, failure: { code: 'not_found' } }
    const before = fake.calls.length
    for (const name of ['https://evil.example/a.png', '/v1/orders/1', '//evil.example/v1/pictures/A.png']) {
      expect(await shop.picture(name)).toEqual(none)
    }
    expect(fake.calls.length).toBe(before)
    expect(await shop.picture('/v1/pictures/NONE.png')).toEqual(none)
    fake.faults.next = ['error']
    expect(await shop.picture('/v1/pictures/TS1001.png')).toEqual(unavailable('picture: status 500'))
    fake.faults.delayMs = 400
    expect(await connect({ timeoutMs: 60 }).picture('/v1/pictures/TS1001.png')).toMatchObject({
      failure: { code: 'unavailable' },
    })
  })
})

describe('reading orders', () => {
  test('every order of the shop fits the contract and keeps its sum', async () => {
    for (const { order_no, total } of fake.shop.orders.values()) {
      expect(await shop.order(order_no)).toMatchObject({ ok: true, value: { number: order_no, amountFen: total } })
    }
  })

  test.each([
    ['WAIT_PAY', 'unpaid', 'no'],
    ['PAID', 'paid', 'yes'],
    ['PACKED', 'packed', 'yes'],
    ['SHIPPED', 'shipped', 'yes'],
    ['DELIVERED', 'delivered', 'yes'],
    ['REFUNDING', 'refunding', 'no'],
    ['REFUNDED', 'refunded', 'no'],
    ['CLOSED', 'cancelled', 'no'],
  ])('%s is %s, returnable: %s', async (state, status, returnable) => {
    expect(await orderIn(state)).toMatchObject({ status, returnable })
  })

  test('the time for returning ends seven days after signing', async () => {
    const signed = [...fake.shop.orders.values()].filter(({ state }) => state === 'SIGNED')
    const answers = await Promise.all(signed.map(({ order_no }) => shop.order(order_no)))
    const seen = answers.map((answer) => {
      const { returnable, returnUntil = '' } = answer.ok ? answer.value : {}
      expect(returnable).toBe(Date.parse(returnUntil) < now ? 'expired' : 'yes')
      return returnable
    })
    expect(new Set(seen)).toEqual(new Set(['yes', 'expired']))
  })

  test('parcels in transit say where they are and when they come', async () => {
    const { parcels } = await orderIn('SHIPPED')
    expect(parcels[0]?.carrier).toMatch(/速运|快递|速递|物流|EMS/)
    expect(parcels[0]?.eta).toMatch(/Z$/)
    expect(parcels[0]?.steps.at(-1)).toMatchObject({ at: expect.stringMatching(/Z$/), place: expect.any(String) })
  })

  test.each(['202601010000000000', '', '../refunds', '1?x=1', '9'.repeat(41)])('no order %j', async (number) => {
    expect(await shop.order(number)).toEqual({ ok: false, failure: { code: 'not_found' } })
  })

  test('the orders of a telephone number, however it is written', async () => {
    const { buyer, number } = await orderIn('PAID')
    const answer = await shop.ordersOf(`+86 ${buyer.phone.slice(0, 3)}-${buyer.phone.slice(3)}`)
    expect(answer).toEqual(await shop.ordersOf(buyer.phone))
    expect(answer.ok && answer.value.map((order) => order.number)).toContain(number)
    expect(await shop.ordersOf('19900000000')).toEqual({ ok: true, value: [] })
    expect(await shop.ordersOf('no number')).toEqual({ ok: true, value: [] })
  })
})

describe('asking for refunds', () => {
  test('the whole order, once', async () => {
    const { number, amountFen } = await orderIn('PAID')
    const first = await shop.requestRefund(refundOf(number))
    expect(first).toMatchObject({ ok: true, value: { order: number, amountFen, status: 'requested' } })
    expect(await shop.requestRefund(refundOf(number))).toEqual(first)
    expect((await shop.order(number)).ok && fake.shop.orders.get(number)?.refunds.length).toBe(1)
  })

  test('one item', async () => {
    const { number, items } = await orderIn('DELIVERED')
    const { sku = '', unitFen } = items[0] ?? {}
    expect(await shop.requestRefund(refundOf(number, { items: [{ sku, quantity: 1 }] }))).toMatchObject({
      ok: true,
      value: { amountFen: unitFen },
    })
  })

  test('refusals say why', async () => {
    const { number, amountFen } = await orderIn('PACKED')
    const refused = (reason: string) => ({ ok: false, failure: { code: 'not_allowed', reason } })
    expect(await shop.requestRefund(refundOf(number, { amountFen: amountFen + 1 }))).toEqual(refused('amount'))
    expect(await shop.requestRefund(refundOf(number, { items: [{ sku: 'X', quantity: 1 }] }))).toEqual(refused('item'))
    expect(await shop.requestRefund(refundOf(numberIn('CLOSED')))).toEqual(refused('state'))
    await shop.requestRefund(refundOf(number))
    expect(await shop.requestRefund({ ...refundOf(number), reason: '尺码不合适' })).toEqual(refused('conflict'))
  })

  test('an order out of its window', async () => {
    const late = [...fake.shop.orders.values()].find(
      ({ state, refund_deadline = '' }) => state === 'SIGNED' && Date.parse(refund_deadline) < now,
    )
    expect(late).toBeDefined()
    expect(await shop.requestRefund(refundOf(late?.order_no ?? ''))).toEqual({
      ok: false,
      failure: { code: 'not_allowed', reason: 'window' },
    })
  })

  test('an unknown order', async () => {
    expect(await shop.requestRefund(refundOf('202601010000000000'))).toEqual({
      ok: false,
      failure: { code: 'not_found' },
    })
  })
})

describe('cancelling an order', () => {
  const asked = (order: string, requestId = `cancel-${order}`) => ({ requestId, order, reason: '不想要了' })

  test('before it is shipped, once, also when an answer is lost', async () => {
    const { number, amountFen } = await orderIn('PAID')
    fake.faults.next = ['drop']
    const first = await shop.cancelOrder(asked(number))
    expect(first).toMatchObject({ ok: true, value: { order: number, status: 'cancelled', refundFen: amountFen } })
    expect(await shop.cancelOrder(asked(number))).toEqual(first)
    expect(await shop.order(number)).toMatchObject({ ok: true, value: { status: 'cancelled' } })
  })

  test('a packed one is to be held back', async () => {
    expect(await shop.cancelOrder(asked(numberIn('PACKED')))).toMatchObject({ ok: true, value: { status: 'stopping' } })
  })

  test('refusals say why', async () => {
    const refused = (reason: string) => ({ ok: false, failure: { code: 'not_allowed', reason } })
    expect(await shop.cancelOrder(asked(numberIn('SHIPPED')))).toEqual(refused('shipped'))
    expect(await shop.cancelOrder(asked(numberIn('CLOSED')))).toEqual(refused('state'))
    await shop.cancelOrder(asked(numberIn('PACKED'), 'cancel-one'))
    expect(await shop.cancelOrder(asked(numberIn('PAID'), 'cancel-one'))).toEqual(refused('conflict'))
    expect(await shop.cancelOrder(asked('202601010000000000'))).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('when the shop misbehaves', () => {
  test.each(['error', 'garbage', 'drop'] as const)('one %s is got over', async (fault) => {
    fake.faults.next = [fault]
    expect((await shop.order(numberIn('PAID'))).ok).toBe(true)
    expect(fake.calls.length).toBe(2)
  })

  test('a refund whose answer was lost is filed once', async () => {
    const number = numberIn('PAID')
    fake.faults.next = ['drop', 'error']
    expect(await shop.requestRefund(refundOf(number))).toMatchObject({ ok: true, value: { order: number } })
    expect(fake.shop.orders.get(number)?.refunds.length).toBe(1)
    expect(fake.calls.length).toBe(3)
  })

  test.each([
    ['error', 'status 500'],
    ['garbage', 'the answer is not JSON'],
    ['drop', 'unreachable'],
  ] as const)('lasting %s: unavailable after three attempts', async (fault, problem) => {
    fake.faults.always = fault
    expect(await shop.order(numberIn('PAID'))).toEqual(unavailable(problem))
    expect(fake.calls.length).toBe(3)
  })

  test('another shape is unavailable at once', async () => {
    fake.faults.always = 'wrong'
    expect(await shop.order(numberIn('PAID'))).toEqual(unavailable('the answer has another shape than agreed'))
    expect(await shop.ordersOf('13800138000')).toEqual(unavailable('the answer has another shape than agreed'))
    expect(fake.calls.length).toBe(2)
  })

  test('slowness ends at the timeout', async () => {
    fake.faults.delayMs = 200
    expect(await connect({ timeoutMs: 60 }).order(numberIn('PAID'))).toEqual(unavailable('no answer within 60 ms'))
  })

  test('the caller can stop waiting, also before it begins', async () => {
    fake.faults.delayMs = 200
    const stop = new AbortController()
    const waiting = shop.order(numberIn('PAID'), stop.signal)
    stop.abort()
    expect(await waiting).toEqual(unavailable('aborted'))
    expect(await shop.order(numberIn('PAID'), stop.signal)).toEqual(unavailable('aborted'))
  })

  test('a wrong secret or clock is said, and not tried again', async () => {
    const number = numberIn('PAID')
    expect(await connect({ secret: 'other' }).order(number)).toEqual(unavailable('status 401 BAD_SIGNATURE'))
    expect(await connect({ appKey: 'other' }).order(number)).toEqual(unavailable('status 401 UNKNOWN_APP'))
    expect(await connect({}, () => now - 400_000).order(number)).toEqual(unavailable('status 401 STALE_TIMESTAMP'))
    expect(fake.calls).toEqual([])
  })

  test('a check says in one word what is wrong, and asks for nobody’s orders', async () => {
    const faultOf = async (port: CommercePort) => {
      const answer = await port.check()
      return answer.ok ? null : 'fault' in answer.failure && answer.failure.fault
    }
    expect(await faultOf(shop)).toBe(null)
    expect(fake.calls).toEqual(['GET /v1/orders?buyer_phone=10000000000'])
    expect(await faultOf(connect({ secret: 'other' }))).toBe('refused')
    const inner = connectShop({ url: fake.url, appKey: 'app', secret }, { egress: egress([]), clock })
    expect(await faultOf(inner)).toBe('blocked')
    fake.faults.always = 'error'
    expect(await faultOf(shop)).toBe('down')
    fake.faults.always = 'wrong'
    expect(await faultOf(shop)).toBe('garbage')
    fake.faults.delayMs = 400
    expect(await faultOf(connect({ timeoutMs: 60 }))).toBe('slow')
    await fake.close()
    expect(await faultOf(shop)).toBe('down')
  })

  test('a closed shop', async () => {
    await fake.close()
    expect(await shop.order('1')).toEqual(unavailable('unreachable'))
  })

  test('an endless answer is cut off, a redirect not followed', async () => {
    const odd = createServer((request, response) => {
      if (request.url?.endsWith('/2')) response.writeHead(302, { location: fake.url }).end()
      else response.end(`"${'x'.repeat(3_000_000)}"`)
    })
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
    const address = odd.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const there = connect({ url: `http://127.0.0.1:${port}`, timeoutMs: 2_000 })
    expect(await there.order('1')).toEqual(unavailable('RangeError'))
    expect(await there.order('2')).toEqual(unavailable('status 302'))
    odd.closeAllConnections()
    await new Promise((resolve) => odd.close(resolve))
  })
})

describe('manifest and settings', () => {
  test('the manifest fits the contract and asks for what the settings need', () => {
    expect(ShopManifest.parse(manifest).settings.map(({ key }) => key)).toEqual(Object.keys(DemoShopSettings.shape))
  })

  test.each([
    {},
    { url: 'ftp://a', appKey: 'a', secret: 'b' },
    { url: 'http://a/', appKey: 'a', secret: 'b' },
    { url: 'http://a', appKey: '', secret: 'b' },
    { url: 'http://a', appKey: 'a', secret: 'b', timeoutMs: 1 },
  ])('unsound settings %j are refused', (settings) => {
    expect(() => connectShop(settings, { egress: out, clock })).toThrow()
  })
})
