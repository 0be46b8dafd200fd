import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@tandem/fakes/free-port.ts'

const launcher = fileURLToPath(new URL('../../server/bin/tandem.mjs', import.meta.url))

/** The built product, running on a data folder of its own. */
export interface Product {
  url: string
  /** The link that it printed: with a one-time token as long as nobody has set it up. */
  setupLink: string
  stop(): Promise<void>
}

/** Asks until there is an answer; gives up shortly before its hook does. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 280_000; Date.now() < end; ) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${what} did not come`)
}

/**
 * Starts the product; without a folder on an empty one, which goes with it when it stops. `main`: another release;
 * `settings`: environment variables of its own.
 */
export async function startProduct(folder?: string, main = launcher, settings = {}): Promise<Product> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'tandem-e2e-'))
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, [main, 'start'], {
    env: { ...process.env, TANDEM_DATA: data, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  const setupLink = await eventually('the link', async () => {
    if (child.exitCode !== null) throw new Error(`the product ended: ${said}`)
    return /open (\S+)\n/.exec(said)?.[1]
  })
  return {
    url: `http://localhost:${port}`,
    setupLink,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
      if (!folder) rmSync(data, { recursive: true, force: true })
    },
  }
}
