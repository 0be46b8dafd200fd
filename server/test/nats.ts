import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@tandem/fakes/free-port.ts'

export interface Nats {
  url: string
  port: number
  /** Resolves when it is gone, with all its connections. */
  stop(): Promise<void>
}

/** A NATS server of the test's own on the loopback interface; on a port that an earlier one had, it is that one again. */
export async function startNats(earlier?: number): Promise<Nats> {
  const port = earlier ?? (await freePort())
  const child = spawn('nats-server', ['--addr', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await once(child, 'spawn')
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
