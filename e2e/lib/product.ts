import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

const launcher = fileURLToPath(new URL('../../server/bin/tandem.mjs', import.meta.url))

/** The built product, running on an empty folder of its own. */
export interface Product {
  url: string
  /** The one-time link that it printed. */
  setupLink: string
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-e2e-'))
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, [launcher, 'start'], {
    env: { ...process.env, TANDEM_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (data) => {
    said += data
  })
  const linkOf = () => /open (\S+setup\?token=\S+)/.exec(said)?.[1]
  await vi.waitFor(() => linkOf() ?? Promise.reject(new Error(`no link yet: ${said}`)), {
    timeout: 60_000,
    interval: 50,
  })
  return {
    url: `http://localhost:${port}`,
    setupLink: linkOf() ?? '',
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
