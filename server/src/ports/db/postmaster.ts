import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isPostmasterOf, processesIn, signal, until } from './processes.ts'

/** What postmaster.pid says of the server of a data folder (PostgreSQL's storage format, its lines are documented). */
export interface PidFile {
  pid: number
  socketDir: string
  /** 'starting', 'ready' or 'stopping'. */
  status: string
}

/** A checkpoint of full buffers on a slow disk takes its time; a server that does not answer gets less. */
export const FAST_MS = { healthy: 20_000, hung: 2_000 }
const IMMEDIATE_MS = 3_000
const GONE_MS = 5_000

/** The pid file of a data folder, or undefined when there is none. */
export function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/** The server that runs on a data folder, ours or left behind by a killed parent. */
export function runningPostmaster(data: string): PidFile | undefined {
  const found = readPidFile(data)
  return found && isPostmasterOf(found.pid, data) ? found : undefined
}

/** Stops a server: first with a checkpoint, then without, then by force. Returns when its last process is gone. */
export async function stopPostmaster(data: string, pid: number, fastMs = FAST_MS.healthy): Promise<void> {
  const gone = () => !isPostmasterOf(pid, data)
  if (!gone()) signal(pid, 'SIGINT')
  if (!(await until(gone, fastMs))) signal(pid, 'SIGQUIT')
  if (!(await until(gone, IMMEDIATE_MS))) signal(pid, 'SIGKILL')
  await clearRemains(data)
}

/**
 * Makes a folder whose server is dead ready for a new one: backends that outlived their postmaster would write beside
 * the new one's and must be gone, and a pid file whose id now belongs to another program would hold the start up.
 * Where the backends cannot be found (macOS), PostgreSQL's own check of the shared memory still refuses to start.
 */
export async function clearRemains(data: string): Promise<void> {
  const left = () => processesIn(data)
  // By force: recovery runs anyway, and a backend in the middle of a query would not heed a softer signal at once.
  for (const pid of left()) signal(pid, 'SIGKILL')
  if (!(await until(() => left().length === 0, GONE_MS))) return
  rmSync(join(data, 'postmaster.pid'), { force: true })
}

/** Removes what a dead server left in its socket folder. */
export function clearSocket(socketDir: string): void {
  for (const name of readdirSync(socketDir))
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketDir, name), { force: true })
}
