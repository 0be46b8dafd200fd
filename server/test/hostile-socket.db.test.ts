import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { Session } from '@tandem/contract'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Client, type Product, setUp, startProduct, visit } from './product.ts'
import { Socket } from './socket.ts'

let product: Product
let administrator: Client
let session: Session

beforeAll(async () => {
  product = await startProduct()
  administrator = await setUp(product)
  const { key } = await administrator.call('channels.create', { kind: 'web', name: '网站', settings: {} })
  session = await visit(product.url, key)
})
afterAll(() => product.close())
afterEach(async () => {
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
})

const ticket = async () => (await administrator.call('security.ticket', {})).ticket
const known = () => Socket.open(product, { token: session.token })
const body = (text: string) => ({ kind: 'text' as const, text })

async function closedBy(data: string | Buffer): Promise<number> {
  const socket = new Socket(product)
  await socket.connected()
  socket.ws.send(data)
  return socket.closed
}

it.each([
  ['cut off', '{"op":'],
  ['of an unknown kind', '{"op":"root"}'],
  ['with a field too many', '{"op":"ping","admin":true}'],
  ['with a prototype', '{"op":"ping","__proto__":{"x":1}}'],
  ['with a NUL', '{"op":"hello","token":"\\u0000"}'],
  ['100,000 levels deep', '['.repeat(100_000)],
  ['of bytes', Buffer.from('{"op":"ping"}')],
  ['not in UTF-8', randomBytes(64)],
])('closes on a frame %s', async (_, data) => {
  expect(await closedBy(data)).toBe(4400)
})

it('closes on a frame over the limit, on text that is no UTF-8, and on what is no frame', async () => {
  expect(await closedBy('x'.repeat(200 * 1024))).toBe(1009)
  const upgrade = `GET /socket HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n\r\n`
  const masked = (payload: number[]) => Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0, ...payload])
  for (const [bytes, code] of [
    [masked([0xc3, 0x28]), 1007],
    [Buffer.from([0xff, 0xff, 0xff]), 1002],
  ] as const) {
    const answer = await new Promise<Buffer>((resolve) => {
      const socket = connect(product.port, '127.0.0.1', () => socket.write(upgrade))
      const parts: Buffer[] = []
      socket.once('data', () => socket.write(bytes))
      socket.on('data', (data) => parts.push(data))
      socket.on('close', () => resolve(Buffer.concat(parts)))
    })
    expect(answer.readUInt16BE(answer.lastIndexOf(0x88) + 2)).toBe(code)
  }
})

it('admits nobody without a hello that proves who it is', async () => {
  for (const frame of ['{"op":"ping"}', '{"op":"hello"}', '{"op":"hello","token":"v"}', '{"op":"hello","ticket":"x"}'])
    expect(await closedBy(frame)).toBe(4401)
  expect(await closedBy(JSON.stringify({ op: 'hello', token: `v${'A'.repeat(65)}` }))).toBe(4401)
  const elsewhere = new Socket({ url: `${product.url}/x` })
  await expect(elsewhere.connected()).rejects.toThrow('404')
})

it('takes a ticket once, and never from a foreign page', async () => {
  const once = await ticket()
  const first = await Socket.open(product, { ticket: once })
  expect(await closedBy(JSON.stringify({ op: 'hello', ticket: once }))).toBe(4401)
  first.close()
  for (const origin of ['https://evil.example', 'null', `${product.url}.evil`]) {
    const foreign = new Socket(product, { origin })
    await foreign.connected()
    foreign.send({ op: 'hello', ticket: await ticket() })
    expect(await foreign.closed).toBe(4401)
  }
})

it('answers a replayed frame with what it did the first time', async () => {
  const socket = await known()
  const { conversation } = session
  const frame = { op: 'send' as const, id: 'once', conversation, body: body('一次') }
  for (let i = 0; i < 3; i++) socket.send(frame)
  const acks = [await socket.next('ack'), await socket.next('ack'), await socket.next('ack')]
  expect(new Set(acks.map(({ seq, message }) => `${seq} ${message}`)).size).toBe(1)
  socket.close()
})

it('answers hostile values with typed errors and goes on', async () => {
  const socket = await known()
  const { conversation } = session
  socket.ws.send(JSON.stringify({ op: 'send', id: 'x', conversation, body: body('a\u0000b') }))
  expect((await socket.next('error')).error.message).toContain('不能保存的字符')
  // Refused by its id: closed, the client would come back and send it again, for ever.
  socket.send({ op: 'send', id: 'long', conversation, body: body('退'.repeat(10_001)) })
  expect(await socket.next('error')).toMatchObject({ id: 'long', error: { code: 'bad_input' } })
  socket.send({ op: 'sub', conversation, after: Number.MAX_SAFE_INTEGER })
  socket.send({ op: 'ping' })
  await socket.next('pong')
  const failures = socket.seen.flatMap((frame) => (frame.op === 'error' ? [frame.error.code] : []))
  expect(failures).not.toContain('internal')
  socket.close()
})

it('cuts a flood off', async () => {
  const socket = await known()
  for (let i = 0; i < 5000; i++) socket.send({ op: 'ping' })
  expect([1013, 1006]).toContain(await socket.closed)
})

it('closes a reader that does not read, and it resumes without a gap', async () => {
  const { conversation } = session
  const socket = await known()
  socket.send({ op: 'sub', conversation, after: 0 })
  await socket.next('subscribed')
  socket.ws.pause()
  const frame = { op: 'typing', conversation, by: 'agent', text: 'x'.repeat(100_000) }
  for (let i = 0; i < 400; i++) {
    product.app.services.bus.publish(`conversation.${conversation}`, frame)
    if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  socket.ws.resume()
  expect(await socket.closed).toBe(1013)
  const again = await known()
  again.send({ op: 'sub', conversation, after: 0 })
  const { lastSeq } = await again.next('subscribed')
  const seqs = again.seen.flatMap((seen) => (seen.op === 'message' ? [seen.message.seq] : []))
  expect(seqs).toEqual(Array.from({ length: lastSeq }, (_, i) => i + 1))
  again.close()
})
