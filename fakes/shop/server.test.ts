import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeShop, type RunningShop, signatureOf, startShop } from './index.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const secret = 'a secret of the test'
let shop: RunningShop
let number: string

beforeAll(async () => {
  shop = await startShop({ shop: makeShop({ seed: 7, now }), appKey: 'app', secret, clock: () => now })
  number = [...shop.shop.orders.keys()][0] ?? ''
})
afterAll(() => shop.close())
beforeEach(() => {
  shop.faults.delayMs = 0
  shop.faults.next = []
})

interface Tamper {
  method?: string
  body?: string
  seconds?: number
  timestamp?: string
  sentPath?: string
  appKey?: string
  signature?: string
}

/** A request that is signed rightly, but for what the test tampers with afterwards. */
function send(path: string, { method = 'GET', body = '', seconds = 0, ...tamper }: Tamper = {}) {
  const timestamp = tamper.timestamp ?? String(now / 1000 + seconds)
  const signature = tamper.signature ?? signatureOf(secret, { method, path, timestamp, body })
  return fetch(shop.url + (tamper.sentPath ?? path), {
    method,
    headers: { 'x-app-key': tamper.appKey ?? 'app', 'x-timestamp': timestamp, 'x-signature': signature },
    ...(method === 'GET' ? {} : { body }),
  })
}

const json = async (response: Response) => JSON.parse(await response.text())
const codeOf = async (response: Response) => (await json(response)).error.code

describe('signature', () => {
  test('a right one is let in, also at the edge of the five minutes', async () => {
    expect((await send(`/v1/orders/${number}`)).status).toBe(200)
    expect((await send(`/v1/orders/${number}`, { seconds: 300 })).status).toBe(200)
    expect((await send(`/v1/orders/${number}`, { seconds: -300 })).status).toBe(200)
  })

  test.each([
    ['no signature', { signature: '' }, 'MISSING_SIGNATURE'],
    ['a foreign signature', { signature: 'f'.repeat(64) }, 'BAD_SIGNATURE'],
    ['a signature of another length', { signature: 'ff' }, 'BAD_SIGNATURE'],
    ['another path', { sentPath: '/v1/refunds/RF1' }, 'BAD_SIGNATURE'],
    ['too old', { seconds: -301 }, 'STALE_TIMESTAMP'],
    ['too early', { seconds: 301 }, 'STALE_TIMESTAMP'],
    ['no number', { timestamp: '1e9' }, 'STALE_TIMESTAMP'],
    ['another app', { appKey: 'other' }, 'UNKNOWN_APP'],
  ])('%s: 401', async (_, tamper, code) => {
    const response = await send(`/v1/orders/${number}`, tamper)
    expect(response.status).toBe(401)
    expect(await codeOf(response)).toBe(code)
  })

  test('a flipped byte of the body: 401', async () => {
    const signed = { method: 'POST', path: '/v1/refunds', timestamp: String(now / 1000), body: '{"amount":1}' }
    const signature = signatureOf(secret, signed)
    expect((await send('/v1/refunds', { method: 'POST', body: '{"amount":9}', signature })).status).toBe(401)
  })
})

describe('paths', () => {
  test.each([
    ['GET', '/v1/orders/1', 404],
    ['GET', '/v1/orders?buyer_phone=abc', 400],
    ['GET', '/v1/refunds/RF1', 404],
    ['POST', '/v1/orders/1', 405],
    ['GET', '/v1/refunds', 405],
    ['GET', '/v2/orders/1', 404],
    ['GET', '/', 404],
  ])('%s %s: %d', async (method, path, status) => {
    expect((await send(path, { method })).status).toBe(status)
  })

  test.each([
    '',
    '[]',
    '{"client_request_id":1}',
    '{"client_request_id":"a","order_no":"b","reason":"c","amount":0.5}',
  ])('body %s: 400', async (body) => {
    expect((await send('/v1/refunds', { method: 'POST', body })).status).toBe(400)
  })

  test('a body over 64 kB: 413', async () => {
    expect((await send('/v1/refunds', { method: 'POST', body: ' '.repeat(70_000) })).status).toBe(413)
  })

  test('the orders of a buyer, newest first', async () => {
    const phone = shop.shop.orders.get(number)?.receiver.phone
    const { orders } = await json(await send(`/v1/orders?buyer_phone=${phone}`))
    const created = orders.map((order: { created: string }) => order.created)
    expect(created.length).toBeGreaterThan(0)
    expect(created).toEqual(created.toSorted().toReversed())
  })
})

describe('faults', () => {
  test('an error, then all is well', async () => {
    shop.faults.next = ['error']
    expect((await send(`/v1/orders/${number}`)).status).toBe(500)
    expect((await send(`/v1/orders/${number}`)).status).toBe(200)
  })

  test('garbage, wrong shape, no answer', async () => {
    shop.faults.next = ['garbage', 'wrong', 'drop']
    await expect(json(await send(`/v1/orders/${number}`))).rejects.toThrow(SyntaxError)
    expect((await json(await send(`/v1/orders/${number}`))).state).toBe('TELEPORTED')
    await expect(send(`/v1/orders/${number}`)).rejects.toThrow('fetch failed')
  })

  test('slow', async () => {
    shop.faults.delayMs = 60
    const start = performance.now()
    await send(`/v1/orders/${number}`)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })
})
