import pg from 'pg'
import type { Connection } from './embedded.ts'
import { DatabaseError } from './errors.ts'
import { parsers } from './parsers.ts'

/** The roles that queries run as: neither owns a table, so row-level security binds both. */
export const ROLES = { app: 'tandem_app', system: 'tandem_system' } as const

export interface Pools {
  /** Requests of tenants: role tandem_app. */
  app: pg.Pool
  /** Work across tenants (outbox, sealer, jobs): role tandem_system. */
  system: pg.Pool
  /** Owner of the tables, for migrations; at most two connections, no statement timeout. */
  owner: pg.Pool
  /** Waits for what runs and closes all connections. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** Where the database is: an embedded one's connection or a postgres:// address. */
  database: Connection | string
  /** Told about connections that broke while idle; the pool replaces them by itself. */
  onError?: (error: Error) => void
  /** Connections of the app pool (default 20) and of the system pool (default 10). */
  size?: { app?: number; system?: number }
}

const STATEMENT_MS = 15_000
const IDLE_IN_TRANSACTION_MS = 30_000
const CONNECT_MS = 10_000
const OLDEST = 15

/** Connection pools to one database; connections are made when needed. */
export function createPools({ database, onError = () => {}, size = {} }: PoolOptions): Pools {
  const pool = (max: number, timeouts: object, role?: string) => {
    const created = new pg.Pool({
      ...(typeof database === 'string' ? { connectionString: database } : database),
      ...timeouts,
      max,
      application_name: 'tandem',
      connectionTimeoutMillis: CONNECT_MS,
      types: parsers,
      ...(role && { options: `-c role=${role}` }),
    })
    // Without a listener, a connection that breaks while idle would end the process.
    created.on('error', onError)
    return created
  }
  const timeouts = { statement_timeout: STATEMENT_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS }
  const app = pool(size.app ?? 20, timeouts, ROLES.app)
  const system = pool(size.system ?? 10, timeouts, ROLES.system)
  const owner = pool(2, {})
  return { app, system, owner, close: async () => void (await Promise.all([app.end(), system.end(), owner.end()])) }
}

/** @throws DatabaseError wrong_version below PostgreSQL 15, unreachable */
export async function checkVersion(pool: pg.Pool): Promise<void> {
  const version = await serverVersion(pool)
  if (Math.trunc(version / 10_000) < OLDEST) {
    throw new DatabaseError('wrong_version', { detail: `${version / 10_000} < ${OLDEST}` })
  }
}

async function serverVersion(pool: pg.Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    return rows[0]?.version ?? 0
  } catch (error) {
    throw new DatabaseError('unreachable', { detail: error instanceof Error ? error.message : String(error) }, error)
  }
}
