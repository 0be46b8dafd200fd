import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** A NATS server of the test's own on the loopback interface. */
export async function startNats(): Promise<{ url: string; stop(): void }> {
  const port = await freePort()
  const child = spawn('nats-server', ['--addr', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  await once(child, 'spawn')
  return { url: `nats://127.0.0.1:${port}`, stop: () => child.kill() }
}
