import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { egress } from './post.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const sending = (url: string) => ({
  url,
  headers: { 'x-a': '1' },
  body: '{"a":"文"}',
  signal: AbortSignal.timeout(2000),
})

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

it('posts to a host that the operator allowed, over one kept connection', async () => {
  const ports = new Set<number | undefined>()
  const host = await serve(async (request, response) => {
    ports.add(request.socket.remotePort)
    response.end(`${request.method} ${request.headers['x-a']} ${await textOf(request)}`)
  })
  for (let i = 0; i < 3; i++) {
    const { status, body } = await egress([host])(sending(`http://${host}/x`))
    expect([status, await textOf(body)]).toEqual([200, 'POST 1 {"a":"文"}'])
  }
  expect(ports.size).toBe(1)
})

it.each([
  'http://127.0.0.1:1/',
  'http://localhost:1/',
  'http://[::ffff:10.0.0.1]/',
  'file:///etc/passwd',
  'http://a:b@c.d/',
])('refuses %s before a byte is sent', async (url) => {
  await expect(egress([])(sending(url))).rejects.toMatchObject({ code: 'address_refused' })
})

it('takes a redirect for what it is', async () => {
  const host = await serve((_request, response) => response.writeHead(307, { location: 'http://10.0.0.1/' }).end())
  const { status, close } = await egress([host])(sending(`http://${host}/`))
  close()
  expect(status).toBe(307)
})

it('asks again when a kept connection was closed under it', async () => {
  let asked = 0
  const host = await serve((request, response) => {
    asked++
    if (asked === 2) return request.socket.destroy()
    response.end('ok')
  })
  const send = egress([host])
  await textOf((await send(sending(`http://${host}/`))).body)
  // The second request of the connection meets its end; the server sees a third one, on a new connection.
  expect(await textOf((await send(sending(`http://${host}/`))).body)).toBe('ok')
  expect(asked).toBe(3)
})

it('lets a reader hang up at any moment, also with the last words', async () => {
  const host = await serve((_request, response) => {
    response.write('1')
    setImmediate(() => response.end('2'))
  })
  for (const last of ['1', '2']) {
    const hangUp = new AbortController()
    const { body, close } = await egress([host])({ ...sending(`http://${host}/`), signal: hangUp.signal })
    try {
      for await (const chunk of body) if (String(chunk).endsWith(last)) hangUp.abort()
    } catch {
      // It may hear of its own hanging up.
    }
    close()
    // What the connection says after that nobody hears: it must be nothing.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
})

it('does not begin when it was hung up before', async () => {
  let asked = 0
  const host = await serve((_request, response) => {
    asked++
    response.end()
  })
  const hungUp = egress([host])({ ...sending(`http://${host}/`), signal: AbortSignal.abort() })
  await expect(hungUp).rejects.toMatchObject({ code: 'unreachable' })
  expect(asked).toBe(0)
})
