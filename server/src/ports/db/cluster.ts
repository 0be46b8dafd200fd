import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { DatabaseError, fromFileError } from './errors.ts'
import { OWNER } from './initdb.ts'
import { type Layout, readPassword, socketFolder } from './layout.ts'
import { explain, openLog, readLog } from './log.ts'
import { clearRemains, clearSocket, FAST_MS, readPidFile, runningPostmaster, stopPostmaster } from './postmaster.ts'
import { isPostmasterOf } from './processes.ts'
import { type Settings, writeSettings } from './settings.ts'

/** A running server of the cluster. */
export interface Postmaster {
  pid: number
  socketDir: string
  /** Left running by a killed parent and taken over. */
  adopted: boolean
  /** Settles when the process is gone, for whatever reason. */
  exited: Promise<void>
}

export interface Cluster {
  layout: Layout
  binaries: Binaries
  settings: Settings
}

const START_MS = 60_000
const ADOPT_MS = 2_000

/**
 * The cluster's server, started unless one runs already. One left by a killed parent is adopted if it answers, else
 * stopped first; there is never a second one on a folder.
 * @param socketDir where a restarted server must be reachable: clients know the address of the one before
 * @throws DatabaseError disk_full, permission, corrupt, wrong_version, start_failed
 */
export async function ensurePostmaster(cluster: Cluster, socketDir?: string): Promise<Postmaster> {
  const { data } = cluster.layout
  const left = runningPostmaster(data)
  if (left && (await answers(cluster.layout, left.socketDir))) {
    return { pid: left.pid, socketDir: left.socketDir, adopted: true, exited: goneOf(left.pid, data) }
  }
  if (left) await stopPostmaster(data, left.pid, FAST_MS.hung)
  else await clearRemains(data)
  return start(cluster, socketDir ?? socketFolder(cluster.layout))
}

async function start({ layout, binaries, settings }: Cluster, socketDir: string): Promise<Postmaster> {
  clearSocket(socketDir)
  writeSettings(layout, socketDir, settings)
  const log = openLog(layout.log)
  const child = spawn(binaries.postgres, ['-D', layout.data], {
    ...layout.account,
    cwd: layout.home,
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    // In a session of its own: Ctrl-C in the terminal is for this process, which stops the database last.
    detached: true,
  })
  closeSync(log.fd)
  await spawned(child, layout)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const pid = await becomesReady(child, layout, log.start)
  child.unref()
  return { pid, socketDir, adopted: false, exited }
}

async function spawned(child: ChildProcess, layout: Layout): Promise<void> {
  try {
    await once(child, 'spawn')
  } catch (error) {
    throw fromFileError(error, layout.data)
  }
}

async function becomesReady(child: ChildProcess, layout: Layout, logStart: number): Promise<number> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(5)) {
    if (child.exitCode !== null || child.signalCode !== null) throw explain(readLog(layout.log, logStart), layout.data)
    const file = readPidFile(layout.data)
    if (child.pid !== undefined && file?.pid === child.pid && file.status === 'ready') return child.pid
  }
  child.kill('SIGQUIT')
  throw new DatabaseError('start_failed', { path: layout.data, detail: `not ready after ${START_MS / 1000} s` })
}

// Not our child, so nobody tells us: its id is looked at.
async function goneOf(pid: number, data: string): Promise<void> {
  while (isPostmasterOf(pid, data)) await sleep(200, undefined, { ref: false })
}

/** Whether the server behind a socket is this folder's and serves. */
async function answers(layout: Layout, socketDir: string): Promise<boolean> {
  const client = new pg.Client({
    host: socketDir,
    user: OWNER,
    password: readPassword(layout),
    database: 'postgres',
    connectionTimeoutMillis: ADOPT_MS,
    query_timeout: ADOPT_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    return rows[0]?.folder === layout.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
