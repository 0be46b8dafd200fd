import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Account } from './account.ts'
import type { Connection } from './embedded.ts'

/** What the helper process says once: where its database is, or why there is none. */
export type Outcome = { connection: Connection; ms: number } | { code: string; message: string }

export interface Helper {
  child: ChildProcess
  outcome: Outcome
}

const SCRIPT = fileURLToPath(new URL('./fixtures.serve.ts', import.meta.url))

/** For tests: a server process of its own (as the given user) on a data folder, once it has started or failed. */
export async function serveElsewhere(dataDir: string, account?: Account): Promise<Helper> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, dataDir], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, outcome: JSON.parse(line) }
}

/** Kills a helper (if it still runs) as a power cut would: no handler of it runs. */
export async function killHard({ child }: Helper): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
