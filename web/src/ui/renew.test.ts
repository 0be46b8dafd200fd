import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renewOr } from './renew.ts'

const held = new Map<string, string>()
const reload = vi.fn()
const gone = new TypeError('Failed to fetch dynamically imported module')

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-04T10:00:00Z') })
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => '/assets/index-old.js' }) })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  held.clear()
  reload.mockReset()
})

const serverHas = (script: string) =>
  vi.stubGlobal('fetch', async () => new Response(`<script type="module" src="/assets/${script}.js"></script>`))
/** Whether it threw, as far as can be seen once everything that can happen has. */
async function outcome(): Promise<'thrown' | 'renewing'> {
  let thrown: unknown
  renewOr(gone).catch((problem) => {
    thrown = problem
  })
  await vi.advanceTimersByTimeAsync(10)
  if (thrown !== undefined) expect(thrown).toBe(gone)
  return thrown === undefined ? 'renewing' : 'thrown'
}

it('begins a page of an earlier build anew, and shows no failure meanwhile', async () => {
  serverHas('index-new')
  expect(await outcome()).toBe('renewing')
  expect(reload).toHaveBeenCalledOnce()
})

it('throws on while the server has the same build, or cannot be reached', async () => {
  serverHas('index-old')
  expect(await outcome()).toBe('thrown')
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')))
  expect(await outcome()).toBe('thrown')
  vi.stubGlobal('fetch', async () => new Response('', { status: 502 }))
  expect(await outcome()).toBe('thrown')
  expect(reload).not.toHaveBeenCalled()
})

it('does not begin again and again between two builds', async () => {
  serverHas('index-new')
  await outcome()
  expect(await outcome()).toBe('thrown')
  expect(reload).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(61_000)
  expect(await outcome()).toBe('renewing')
})
