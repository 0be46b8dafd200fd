import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@tandem/fakes/free-port.ts'

const launcher = fileURLToPath(new URL('../../server/bin/tandem.mjs', import.meta.url))

export interface Server {
  url: string
  child: ChildProcess
  /** What the server said so far. */
  output(): string
  /** Milliseconds from spawning to `/readyz`. */
  readyMs: number
  stop(): Promise<void>
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'tandem-bench-'))

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Starts the built product on a data folder and waits until it serves. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: { ...process.env, TANDEM_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`server ended: ${output}`)
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const readyMs = performance.now() - started
  return {
    url,
    child,
    output: () => output,
    readyMs,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
