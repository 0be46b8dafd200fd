import { type AddressInfo, connect } from 'node:net'
import { ErrorBody } from '@tandem/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHttp } from '../src/surfaces/http/server.ts'
import { createKit, type Kit } from './kit.ts'

let kit: Kit
let http: FastifyInstance
let port: number

beforeAll(async () => {
  kit = await createKit([])
  const patience = { headers: 150, request: 400, check: 25 }
  http = await createHttp({ services: kit.services, verbs: [], version: 'test', sockets: () => 0, patience })
  await http.listen({ port: 0, host: '127.0.0.1' })
  port = (http.server.address() as AddressInfo).port
})
afterAll(async () => {
  await http.close()
  await kit.close()
})

/** Sends `head` at once, then a byte every 50 ms for as long as the server listens; gives its answer. */
function trickle(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(head))
    const drip = setInterval(() => socket.writable && socket.write('a'), 50)
    socket.on('data', (data) => {
      answer += data
    })
    socket.on(
      'error',
      (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || error.code === 'ECONNRESET' || reject(error),
    )
    socket.on('close', () => {
      clearInterval(drip)
      resolve(answer)
    })
  })
}

const session =
  'POST /chat/v1/session HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n'

it.each([
  ['headers', 'GET /healthz HTTP/1.1\r\nhost: a\r\nx-slow: '],
  ['a body', session],
])('cuts off who trickles %s, in the words of the contract', async (_, head) => {
  const answer = await trickle(head)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(ErrorBody.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).code).toBe('too_slow')
})

it('serves others while it waits for the slow, and gets rid of them all', async () => {
  const slow = Array.from({ length: 200 }, () => trickle('GET /healthz HTTP/1.1\r\nx: '))
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ ok: true })
  await Promise.all(slow)
  const open = () => new Promise<number>((resolve) => http.server.getConnections((_, count) => resolve(count)))
  // The connection of fetch may be kept alive.
  await expect.poll(() => open()).toBeLessThanOrEqual(1)
})
