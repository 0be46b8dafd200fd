import { checkRoles, checkVersion } from './check.ts'
import { type Connection, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { createPools, type PoolOptions, type Pools } from './pool.ts'
import { withRetry } from './retry.ts'
import type { Log } from './watch.ts'

export interface OpenOptions {
  /** DATABASE_URL; without it the embedded PostgreSQL in `dataDir` is started. */
  url: string | undefined
  dataDir: string
  log: Log
  size?: PoolOptions['size']
}

/** A migrated database that serves. */
export interface Database {
  /** Where it is, for other clients of it (jobs). */
  target: Connection | string
  pools: Pools
  /** Called when the embedded database was restarted after it died. */
  onRestart(listener: () => void): void
  close(): Promise<void>
}

/**
 * Opens the database that the server runs on: starts the embedded one or waits for the given one, brings it up to
 * date, and makes sure that tenants are kept apart.
 * @throws DatabaseError
 */
export async function openDatabase({ url, dataDir, log, size }: OpenOptions): Promise<Database> {
  const embedded = url ? undefined : await startEmbedded({ dataDir, log })
  const target = embedded?.connection ?? url ?? ''
  const onError = (error: Error) => log.warn({ reason: error.message }, 'a database connection broke')
  const pools = createPools({ database: target, onError, size })
  const close = async () => {
    await pools.close()
    await embedded?.stop()
  }
  try {
    // Beside a database that starts at the same time (compose), the first tries fail: half a minute of patience.
    await withRetry(() => checkVersion(pools.owner), { attempts: 10 })
    for (const name of await migrate(pools.owner)) log.info({ name }, 'migration applied')
    await checkRoles(pools)
  } catch (error) {
    await close()
    throw error
  }
  return { target, pools, onRestart: (listener) => embedded?.onRestart(listener), close }
}
