import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeStorage } from '../ui/fake-storage.ts'

fakeStorage()
vi.stubGlobal('navigator', { language: 'en-GB' })
vi.stubGlobal('document', { documentElement: {} })
const { ApiError, call, onSessionOver } = await import('./client.ts')

const answer = (status: number, body: string) => {
  const fetch = vi.fn(async (_url: string, _options: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}
const failed = async () => {
  const problem = await call('security.me', {}).catch((caught: unknown) => caught)
  if (!(problem instanceof ApiError)) throw new Error('expected an ApiError')
  return problem
}
afterEach(() => onSessionOver(() => {}))

describe('call', () => {
  it('posts JSON to the verb with the guard against forged requests and the language', async () => {
    const fetch = answer(200, '{"ok":true}')
    await expect(call('security.signOut', {})).resolves.toEqual({ ok: true })
    const [url, options] = fetch.mock.calls[0] ?? []
    expect(url).toBe('/api/v1/security.signOut')
    expect(options).toMatchObject({ method: 'POST', body: '{}', headers: { 'x-tandem': '1', 'accept-language': 'en' } })
  })

  it("throws the server's sentence with code, status and reference", async () => {
    answer(409, '{"code":"taken","message":"Somebody else has it","requestId":"r1"}')
    expect(await failed()).toMatchObject({
      code: 'taken',
      status: 409,
      message: 'Somebody else has it',
      requestId: 'r1',
      transient: false,
    })
  })

  it('tells the session when it is over, but not for wrong credentials', async () => {
    const over = vi.fn()
    onSessionOver(over)
    answer(401, '{"code":"bad_credentials","message":"no"}')
    await failed()
    expect(over).not.toHaveBeenCalled()
    answer(401, '{"code":"unauthenticated","message":"sign in"}')
    await failed()
    expect(over).toHaveBeenCalledOnce()
  })

  it('turns a lost connection and a page of a proxy into sentences', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failed()).toMatchObject({ code: 'network', status: 0, transient: true })
    answer(502, '<html>Bad gateway</html>')
    expect(await failed()).toMatchObject({ code: 'network', status: 502, transient: true })
    answer(200, '<html>login</html>')
    expect((await failed()).message).toMatch(/could not be read/)
  })
})
