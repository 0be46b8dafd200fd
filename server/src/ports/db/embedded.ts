import { rmSync } from 'node:fs'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type Cluster, ensurePostmaster } from './cluster.ts'
import { errorCode } from './errors.ts'
import { ensureCluster, OWNER } from './initdb.ts'
import { createDataFolder, type Layout, layOut, readPassword, socketHome } from './layout.ts'
import { lockFolder } from './lock.ts'
import { stopPostmaster } from './postmaster.ts'
import { signal } from './processes.ts'
import type { Settings } from './settings.ts'
import { type Log, type Watch, watch } from './watch.ts'

/** How to reach a database: what pools take. */
export interface Connection {
  /** Folder of the unix socket. */
  host: string
  port: number
  user: string
  password: string
  database: string
}

export interface Embedded {
  connection: Connection
  /** Resolves when the database serves (at once, unless it is being restarted). */
  ready(): Promise<void>
  /** Called when the database was restarted after it died; connections of before are lost. */
  onRestart(listener: () => void): void
  /** Stops the database and gives the folder back. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Tandem's data folder; created if missing. */
  dataDir: string
  log: Log
  /** PostgreSQL settings on top of ours. */
  settings?: Settings
}

export const DATABASE = 'tandem'
const PORT = 5432

/**
 * Starts PostgreSQL from npm's binaries on a unix socket in the data folder, and keeps it running until `stop`.
 * @throws DatabaseError with a message for the user
 */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const folder = createDataFolder(dataDir)
  const release = await lockFolder(folder)
  try {
    const layout = layOut(folder)
    const cluster: Cluster = { layout, binaries: findBinaries(layout.account), settings }
    await ensureCluster(layout, cluster.binaries)
    return await launch(cluster, log, release)
  } catch (error) {
    release()
    throw error
  }
}

async function launch(cluster: Cluster, log: Log, release: () => void): Promise<Embedded> {
  const { layout } = cluster
  const first = await ensurePostmaster(cluster)
  if (first.adopted) log.warn({ pid: first.pid }, 'took over the database server that a killed process left running')
  const connection: Connection = {
    host: first.socketDir,
    port: PORT,
    user: OWNER,
    password: readPassword(layout),
    database: DATABASE,
  }
  await ensureDatabase(connection).catch(async (error: unknown) => {
    await stopPostmaster(layout.data, first.pid)
    throw error
  })
  const guard = watch(first, () => ensurePostmaster(cluster, first.socketDir), log)
  const stop = stopper(layout, guard, release)
  return { connection, ready: guard.ready, onRestart: guard.onRestart, stop }
}

/** Stops the server when asked; also when the process ends without asking (a crash that Node still sees). */
function stopper(layout: Layout, guard: Watch, release: () => void): () => Promise<void> {
  const atExit = () => {
    signal(guard.current().pid, 'SIGINT')
    release()
  }
  process.once('exit', atExit)

  const stop = async () => {
    guard.end()
    await guard.ready()
    const { pid, socketDir } = guard.current()
    await stopPostmaster(layout.data, pid)
    if (socketDir !== socketHome(layout)) rmSync(socketDir, { recursive: true, force: true })
    process.off('exit', atExit)
    release()
  }
  // Once only: a moment later the folder may belong to another server.
  let stopped: Promise<void> | undefined
  return () => {
    stopped ??= stop()
    return stopped
  }
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [connection.database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`)
  } catch (error) {
    if (errorCode(error) !== '42P04') throw error
  } finally {
    await client.end()
  }
}
