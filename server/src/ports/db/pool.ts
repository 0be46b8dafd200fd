import type { Socket } from 'node:net'
import pg from 'pg'
import type { Connection } from './embedded.ts'
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
  /** Told about connections that broke, idle or in use; the pool replaces them by itself. */
  onError?: (error: Error) => void
  /** Connections of the app pool (default 20) and of the system pool (default 10). */
  size?: { app?: number; system?: number }
  /** How long connecting, a statement and a pause in a transaction may take at least; tests on a busy machine are patient. */
  patienceMs?: number
}

const STATEMENT_MS = 15_000
const IDLE_IN_TRANSACTION_MS = 30_000
/** A connection that a dying server took in its last moment never answers: better soon another try. */
const CONNECT_MS = 3_000

/** Connection pools to one database; connections are made when needed. */
export function createPools({ database, onError = () => {}, size = {}, patienceMs = 0 }: PoolOptions): Pools {
  const pool = (max: number, timeouts: object, role?: string) => {
    const created = new pg.Pool({
      ...target(database, role),
      ...timeouts,
      max,
      application_name: 'tandem',
      connectionTimeoutMillis: Math.max(CONNECT_MS, patienceMs),
      types: parsers,
      // Statements travel without waiting for the answer to the one before: a transaction takes two round trips, not five.
      pipeline: true,
    })
    // Without these listeners, a connection that breaks would end the process: the pool hears of idle ones only.
    created.on('connect', (client) => {
      client.on('error', onError)
      gatherWrites(client)
    })
    created.on('error', () => {})
    return created
  }
  const timeouts = {
    statement_timeout: Math.max(STATEMENT_MS, patienceMs),
    idle_in_transaction_session_timeout: Math.max(IDLE_IN_TRANSACTION_MS, patienceMs),
  }
  const app = pool(size.app ?? 20, timeouts, ROLES.app)
  const system = pool(size.system ?? 10, timeouts, ROLES.system)
  const owner = pool(2, {})
  return { app, system, owner, close: async () => void (await Promise.all([app.end(), system.end(), owner.end()])) }
}

/**
 * Statements of one turn of the event loop leave in one write: a system call, and a database process woken, for each of
 * them cost more than making them.
 */
function gatherWrites(client: pg.PoolClient): void {
  // The socket is not in the types of `pg`.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const query = client.query
  let isGathering = false
  client.query = ((...statement: Parameters<typeof query>) => {
    if (!isGathering) {
      isGathering = true
      stream.cork()
      process.nextTick(() => {
        isGathering = false
        stream.uncork()
      })
    }
    return query.apply(client, statement)
  }) as typeof query
}

/**
 * Plans are made once a connection, maybe while a table is still small, when reading all of it looks cheapest: such a
 * plan stays when it has grown (docs/decisions/0010). A server that compiles plans would do so for those left without
 * an index.
 */
const PLANS = '-c enable_seqscan=off -c jit=off'

/** Where to connect and as which role. An address may bring options of its own, which `pg` would take instead of ours. */
function target(database: Connection | string, role: string | undefined): pg.PoolConfig {
  const options = role ? `-c role=${role} ${PLANS}` : ''
  if (typeof database !== 'string') return { ...database, options }
  const url = new URL(database)
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${options}`.trim())
  return { connectionString: url.href }
}
