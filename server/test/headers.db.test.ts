import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, type Product, setUp, startProduct } from './product.ts'

let product: Product
let administrator: Client

beforeAll(async () => {
  product = await startProduct()
  administrator = await setUp(product)
})
afterAll(() => product.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${product.url}${path}`, { headers })
const foreign = { origin: 'https://shop.example' }

it('tells every browser to stay on TLS, not to guess types and not to tell where it came from', async () => {
  for (const path of ['/api', '/healthz', '/openapi.json', '/chat/v1/messages', '/nothing.here']) {
    const { headers } = await get(path)
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

it('lets no page of the console be framed or run foreign script', async () => {
  const { headers } = await get('/api')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers.get('x-frame-options')).toBe('DENY')
})

it('opens the chat to foreign pages, without cookies, and nothing else', async () => {
  const chat = await get('/chat/v1/messages', foreign)
  expect(chat.headers.get('access-control-allow-origin')).toBe(foreign.origin)
  expect(chat.headers.get('access-control-allow-credentials')).toBeNull()
  for (const path of ['/api', '/healthz', '/openapi.json']) {
    expect((await get(path, foreign)).headers.get('access-control-allow-origin')).toBeNull()
  }
  const verb = await administrator.post('security.me', {}, foreign)
  expect(verb.headers['access-control-allow-origin']).toBeUndefined()
  const preflight = await fetch(`${product.url}/api/v1/security.me`, {
    method: 'OPTIONS',
    headers: { ...foreign, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-tandem' },
  })
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  expect(preflight.headers.get('access-control-allow-headers')).toBeNull()
})

it('keeps no answer of the API in any cache, also where it is a refusal', async () => {
  expect((await administrator.post('security.me', {})).headers['cache-control']).toBe('no-store')
  expect((await administrator.post('security.me', { more: 1 })).headers['cache-control']).toBe('no-store')
  expect((await get('/chat/v1/messages')).headers.get('cache-control')).toBe('no-store')
})

it('hands the session out in a cookie that scripts and foreign forms cannot use, and clears up behind it', async () => {
  const response = await product.app.http.inject({
    method: 'POST',
    url: '/api/v1/security.signOut',
    headers: { 'x-tandem': '1', cookie: administrator.cookie },
    payload: {},
  })
  expect(response.headers['clear-site-data']).toBe('"cache", "storage"')
  const set = String(response.headers['set-cookie'])
  for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(set).toContain(flag)
  expect((await administrator.post('security.me', {})).code).toBe('unauthenticated')
})
