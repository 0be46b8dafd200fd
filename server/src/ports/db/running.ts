import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE } from './embedded.ts'
import { OWNER } from './initdb.ts'
import { layOut, readPassword } from './layout.ts'
import { runningPostmaster } from './postmaster.ts'

/**
 * The address of the embedded database that another process runs on this data folder, for commands that only look;
 * null when none runs.
 */
export function runningUrl(dataDir: string): string | null {
  if (!existsSync(join(dataDir, 'postgres'))) return null
  const layout = layOut(realpathSync(dataDir))
  const running = runningPostmaster(layout.data)
  if (running?.status !== 'ready') return null
  const secret = encodeURIComponent(readPassword(layout))
  return `postgres://${OWNER}:${secret}@localhost/${DATABASE}?host=${encodeURIComponent(running.socketDir)}`
}
