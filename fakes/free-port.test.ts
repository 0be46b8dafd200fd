import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it, vi } from 'vitest'
import { freePort } from './free-port.ts'

it('gives a port that can be listened on, and never one that is taken', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValueOnce(0.5)
  const first = await freePort()
  const server = createServer().listen(first, '127.0.0.1')
  await once(server, 'listening')
  random.mockReturnValueOnce(0.5)
  expect(await freePort()).not.toBe(first)
  random.mockRestore()
  server.close()
})
