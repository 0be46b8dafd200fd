import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/** Below the ports that systems give to outgoing connections (Linux from 32768, macOS and Windows from 49152). */
const FIRST = 20_000
const COUNT = 12_000

/**
 * A port of the loopback interface for a server that is told its port before it starts. One that the system picks could
 * be gone by then: any connection made in between, by whatever else runs, may be given the same one.
 */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * COUNT)
  const server = createServer().listen(port, '127.0.0.1')
  return (await listens(server)) ? port : freePort()
}

async function listens(server: Server): Promise<boolean> {
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
