import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Product, startProduct } from '../../test/product.ts'
import { ensureSetupToken } from '../modules/tenants/index.ts'
import { Browser } from './api.ts'
import { demo } from './index.ts'
import { Roster } from './roster.ts'

let product: Product
let end: AbortController
afterEach(async () => {
  end.abort()
  await product.close()
})

/** Begins the demo and answers its end, and what it said. */
function begin(setupToken: string | null, pace = 20) {
  end = new AbortController()
  const said: string[] = []
  const { services } = product.app
  const options = { services, url: product.url, link: product.url, setupToken, signal: end.signal, pace }
  return { over: demo({ ...options, say: (line) => said.push(line) }), said }
}

const folder = () => product.app.services.config.dataDir

it('fills an installation of its own with visits that the AI and people end', async () => {
  product = await startProduct()
  const { over, said } = begin(product.setupToken)
  const browser = new Browser({ url: product.url, signal: AbortSignal.timeout(120_000) })
  await expect.poll(() => said.length, { timeout: 60_000, interval: 500 }).toBe(3)
  const roster = Roster.read(folder())
  await browser.call('security.signIn', { login: 'demo', password: roster?.administrator.password ?? '' })
  expect(said.join()).toContain(roster?.administrator.password)
  const live = () => browser.call('insights.live', {})
  await expect
    .poll(async () => (await live()).firstResponseP50Seconds.n, { timeout: 60_000, interval: 500 })
    .toBeGreaterThan(0)
  await expect.poll(async () => (await live()).rating.n, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0)
  expect((await live()).agentsOnline).toBeGreaterThan(0)
  expect((await live()).aiResponseP50Ms.n).toBeGreaterThan(0)
  end.abort()
  await over
}, 200_000)

it('keeps its sign-ins from other users of the machine, and finds its tenant again', async () => {
  product = await startProduct()
  const first = begin(product.setupToken)
  await expect.poll(() => existsSync(join(folder(), 'demo.json')), { timeout: 30_000 }).toBe(true)
  expect(statSync(join(folder(), 'demo.json')).mode & 0o077).toBe(0)
  end.abort()
  await first.over
  const second = begin(await ensureSetupToken(product.app.services))
  await expect.poll(() => second.said.length, { timeout: 30_000 }).toBeGreaterThan(1)
  end.abort()
  await second.over
}, 90_000)

it('leaves a tenant of somebody else alone', async () => {
  product = await startProduct()
  const browser = new Browser({ url: product.url, signal: AbortSignal.timeout(30_000) })
  const person = { login: 'admin', password: 'Wide-river-boat-71', name: '王店长', organisation: '小店' }
  await browser.call('tenants.setup', { ...person, token: product.setupToken, pack: null, language: 'zh' })
  const { over, said } = begin(null)
  await expect(over).rejects.toThrow(/tenant of its own/)
  expect(said).toEqual([])
  expect(existsSync(join(folder(), 'demo.json'))).toBe(false)
})
