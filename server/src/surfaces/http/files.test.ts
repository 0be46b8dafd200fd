import fastify from 'fastify'
import { expect, it } from 'vitest'
import { sendPart } from './files.ts'

const app = fastify()
const file = { name: 'voice.weba', type: 'video/webm', image: false, content: Buffer.from('0123456789') }
app.get('/', (request, reply) => sendPart(request, reply, file))

it.each([
  ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 200, '0123456789', undefined],
  ['bytes=-3', 200, '0123456789', undefined],
  ['lines=1-2', 200, '0123456789', undefined],
  [undefined, 200, '0123456789', undefined],
])('asked for %s gives %d', async (range, status, body, part) => {
  const answer = await app.inject({ url: '/', headers: range ? { range } : {} })
  expect([answer.statusCode, answer.body, answer.headers['content-range']]).toEqual([status, body, part])
  expect(answer.headers['content-security-policy']).toContain('sandbox')
})
