import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerUnknown } from './methods.ts'
import { isConsolePage, servePages } from './pages.ts'

it('takes the keys of knowledge, which have dots, for pages', () => {
  for (const url of ['/', '/workspace', '/knowledge/articles/return.policy', '/knowledge/intents/order.status?a=b.c'])
    expect([url, isConsolePage(url)]).toEqual([url, true])
})

it('takes neither files nor paths of the interface for pages', () => {
  for (const url of ['/favicon.ico', '/nothing.here?x', '/assets/old-chunk.js', '/api/v1/x', '/chat/v1/x', '/socket/x'])
    expect([url, isConsolePage(url)]).toEqual([url, false])
})

describe('a build that is copied over the one that is served', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-pages-'))
    put('console/index.html', page('one'))
    put('console/assets/one.js', 'one')
    put('console/favicon.svg', '<svg/>')
    put('widget/chat.html', '<html><script src="/widget/chat.js"></script></html>')
    put('widget/chat.js', 'chat')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const page = (script: string) => `<html><link href="/favicon.svg"><script src="/assets/${script}.js"></script></html>`

  function put(name: string, content: string | Buffer): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }

  async function server() {
    const app = Fastify()
    answerUnknown(app)
    await servePages(app, { console: join(folder, 'console'), widget: join(folder, 'widget') })
    return async (url: string, sent: Record<string, string> = {}) => {
      const { statusCode, headers, body, rawPayload } = await app.inject({ url, headers: sent })
      return {
        statusCode,
        body,
        rawPayload,
        encoding: headers['content-encoding'],
        vary: headers.vary,
        type: headers['content-type'],
        cache: headers['cache-control'],
        policy: headers['permissions-policy'],
      }
    }
  }

  it('is served at once, page and files', async () => {
    const get = await server()
    expect(await get('/workspace')).toMatchObject({ body: page('one'), cache: 'no-cache' })
    rmSync(join(folder, 'console/assets/one.js'))
    put('console/assets/two-b.js', 'two')
    put('console/index.html', page('two-b'))
    put('widget/chat.html', '<html><p><script src="/widget/chat.js"></script></html>')
    expect((await get('/workspace')).body).toBe(page('two-b'))
    expect(await get('/assets/two-b.js')).toMatchObject({ statusCode: 200, body: 'two' })
    expect((await get('/chat/w1')).body).toContain('<p>')
  })

  it('is waited for while parts of it are missing', async () => {
    const get = await server()
    await get('/')
    put('console/index.html', page('two-b'))
    expect((await get('/')).body).toBe(page('one'))
    put('console/index.html', page('two-b').slice(0, 20))
    expect((await get('/')).body).toBe(page('one'))
    rmSync(join(folder, 'console/index.html'))
    expect((await get('/')).body).toBe(page('one'))
    put('console/assets/two-b.js', 'two')
    put('console/index.html', page('two-b'))
    expect((await get('/')).body).toBe(page('two-b'))
  })

  it('answers 404 for files that are gone, which nobody keeps, and never the page', async () => {
    const get = await server()
    for (const url of ['/assets/old.js', '/assets/', '/nothing.txt']) {
      const answer = await get(url)
      expect([url, answer.statusCode, answer.cache]).toEqual([url, 404, 'no-store'])
      expect(answer.type).toMatch(/json/)
    }
  })

  it('lets the chat use the microphone, and the console nothing', async () => {
    const get = await server()
    expect((await get('/chat/w1')).policy).toContain('microphone=(self)')
    expect((await get('/workspace')).policy).toContain('microphone=()')
  })

  it('sends the compressed form that the browser takes, to the console and to customers', async () => {
    const [br, gz] = [brotliCompressSync('one'), gzipSync('one')]
    for (const file of ['console/assets/one.js', 'widget/chat.js']) {
      put(`${file}.br`, br)
      put(`${file}.gz`, gz)
    }
    const get = await server()
    for (const url of ['/assets/one.js', '/widget/chat.js']) {
      const usual = await get(url, { 'accept-encoding': 'gzip, deflate, br, zstd' })
      expect(usual).toMatchObject({ rawPayload: br, encoding: 'br', type: expect.stringContaining('javascript') })
      expect(usual.vary).toContain('accept-encoding')
      // What browsers take where there is no TLS.
      expect(await get(url, { 'accept-encoding': 'gzip, deflate' })).toMatchObject({ rawPayload: gz, encoding: 'gzip' })
      expect(await get(url)).toMatchObject({ body: url.includes('one') ? 'one' : 'chat', encoding: undefined })
    }
    // Nothing was laid beside it.
    expect(await get('/favicon.svg', { 'accept-encoding': 'br' })).toMatchObject({
      body: '<svg/>',
      encoding: undefined,
    })
    expect((await get('/assets/one.js', { 'accept-encoding': 'br' })).cache).toContain('immutable')
  })

  it('keeps what has its hash in its name, and asks for all else', async () => {
    const get = await server()
    expect(await get('/assets/one.js?x')).toMatchObject({ body: 'one', cache: expect.stringContaining('immutable') })
    expect(await get('/favicon.svg')).toMatchObject({ statusCode: 200, cache: 'public, max-age=0' })
    expect((await get('/index.html')).cache).toBe('public, max-age=0')
  })
})
