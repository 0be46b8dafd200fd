import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** How a command ended, and everything that it wrote. */
export interface Ended {
  /** Null: it was killed. */
  code: number | null
  out: string
  err: string
}

export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** The built command line as a process of its own. */
export function run(args: string[], env: Record<string, string> = {}, input = ''): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    written.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    written.err += text
  })
  child.stdin.end(input)
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written }))) }
}

export const tandem = (...order: Parameters<typeof run>): Promise<Ended> => run(...order).ended
