import type { EventName, EventPayload } from '@tandem/contract'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { isTransient } from '../ports/db/retry.ts'
import { type AuditRow, writeAudit } from './audit.ts'
import type { Clock } from './clock.ts'
import { fail } from './errors.ts'
import { type OutboxRow, writeOutbox } from './outbox.ts'
import type { Database } from './schema.ts'

/** One open transaction of one tenant: row-level security lets it see and write that tenant's rows only. */
export interface Tx {
  readonly tenant: string
  readonly db: Kysely<Database>
  /** For hand-written SQL on the hot way. */
  readonly client: PoolClient
  /** Announces an event; it is written with the transaction and handled after it. `key` keeps order. */
  emit<N extends EventName>(name: N, key: string, payload: EventPayload<N>): void
  audit(row: AuditRow): void
  /** Runs after the commit, never after a rollback; must not throw. */
  afterCommit(fn: () => void): void
}

export { isTransient }

export interface Transactions {
  /** Runs `work` in one transaction of the tenant; retries it when the database asks for that. */
  run<T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The pool of the system role: outbox, deadlines and audit seals of all tenants, nothing else. */
  readonly system: Pool
  readonly app: Pool
}

const ATTEMPTS = 4
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Serialisation failure or deadlock: the whole transaction may be run again. */
const mayRunAgain = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')

const sessions = new WeakMap<PoolClient, Kysely<Database>>()

/** Kysely over one connection that this file opens and closes itself. */
function kyselyOf(client: PoolClient): Kysely<Database> {
  let db = sessions.get(client)
  if (!db) {
    const query = client.query.bind(client)
    const connection = { query, release: () => {} }
    db = new Kysely<Database>({
      dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {} } }),
    })
    sessions.set(client, db)
  }
  return db
}

export function createTransactions(pools: { app: Pool; system: Pool }, clock: Clock, wake: () => void): Transactions {
  async function once<T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const events: OutboxRow[] = []
    const audits: AuditRow[] = []
    const after: (() => void)[] = []
    const client = await pools.app.connect()
    let broken = false
    try {
      await client.query(`BEGIN; SET LOCAL app.tenant = '${tenant}'`)
      const tx: Tx = {
        tenant,
        client,
        db: kyselyOf(client),
        emit: (topic, key, payload) => events.push({ topic, key, payload }),
        audit: (row) => audits.push(row),
        afterCommit: (fn) => after.push(fn),
      }
      const result = await work(tx)
      if (audits.length > 0) await writeAudit(client, tenant, clock, audits)
      if (events.length > 0) await writeOutbox(client, tenant, clock, events)
      await client.query('COMMIT')
      if (events.length > 0) after.push(wake)
      for (const fn of after) fn()
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  return {
    app: pools.app,
    system: pools.system,
    async run(tenant, work) {
      if (!UUID.test(tenant)) fail('bad_input', { problem: 'tenant' })
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(tenant, work)
        } catch (error) {
          if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error
        }
      }
    },
  }
}
