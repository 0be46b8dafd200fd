import type { EventName, EventPayload } from '@tandem/contract'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { isTransient } from '../ports/db/retry.ts'
import { type AuditRow, auditInsert } from './audit.ts'
import type { Clock } from './clock.ts'
import { type DeadlineChange, deadlineStatements } from './deadline-rows.ts'
import { fail } from './errors.ts'
import type { Log } from './log.ts'
import { type OutboxRow, outboxInsert } from './outbox.ts'
import type { Database } from './schema.ts'
import type { Statement } from './statement.ts'

/** One open transaction of one tenant: row-level security lets it see and write that tenant's rows only. */
export interface Tx {
  readonly tenant: string
  readonly db: Kysely<Database>
  /** For hand-written SQL on the hot way. */
  readonly client: PoolClient
  /** Announces an event; it is written with the transaction and handled after it. `key` keeps order. */
  emit<N extends EventName>(name: N, key: string, payload: EventPayload<N>): void
  audit(row: AuditRow): void
  /** Changes a deadline; of several changes of one the last counts. See setDeadline and clearDeadline. */
  deadline(change: DeadlineChange): void
  /** Sends a statement whose answer nobody needs: it travels with what follows, and the commit waits for it. */
  send(statement: Statement): void
  /** Runs after the commit, never after a rollback. */
  afterCommit(fn: () => void): void
}

export { isTransient }

export interface Transactions {
  /** Runs `work` in one transaction of the tenant; retries it when the database asks for that. */
  run<T>(tenant: string, work: (tx: Tx) => Promise<T>, options?: { readOnly?: boolean }): Promise<T>
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

/** `wake` is called after each commit that announced something. */
export function createTransactions(
  pools: { app: Pool; system: Pool },
  services: { clock: Clock; log: Log },
  wake: () => void,
): Transactions {
  const { clock, log } = services

  /** What is committed stays so: a follower that throws is no reason to tell the caller that it failed. */
  function follow(after: readonly (() => void)[]): void {
    for (const fn of after) {
      try {
        fn()
      } catch (error) {
        log.error({ err: error }, 'what follows a commit failed')
      }
    }
  }

  async function once<T>(tenant: string, work: (tx: Tx) => Promise<T>, readOnly: boolean): Promise<T> {
    const events: OutboxRow[] = []
    const audits: AuditRow[] = []
    const deadlines = new Map<string, DeadlineChange>()
    const after: (() => void)[] = []
    const sent: Promise<unknown>[] = []
    let cause: unknown
    const send = (statement: Statement | string) => {
      const answer = client.query(statement)
      answer.catch((error) => {
        cause ??= error
      })
      sent.push(answer)
      return answer
    }
    const client = await pools.app.connect()
    let broken = false
    try {
      send(`BEGIN${readOnly ? ' READ ONLY' : ''}; SET LOCAL app.tenant = '${tenant}'`)
      const tx: Tx = {
        tenant,
        client,
        db: kyselyOf(client),
        emit: (topic, key, payload) => events.push({ topic, key, payload }),
        audit: (row) => audits.push(row),
        deadline: (change) => deadlines.set(`${change.kind} ${change.key}`, change),
        send,
        afterCommit: (fn) => after.push(fn),
      }
      const result = await work(tx)
      for (const statement of deadlineStatements(tenant, [...deadlines.values()])) send(statement)
      if (audits.length > 0) send(auditInsert(tenant, clock, audits))
      if (events.length > 0) send(outboxInsert(tenant, clock, events))
      const commit = send('COMMIT')
      await Promise.all(sent)
      // PostgreSQL ends a transaction in which a statement failed by a rollback that looks like success.
      if ((await commit).command !== 'COMMIT') throw new Error('the transaction was rolled back')
      if (events.length > 0) after.push(wake)
      follow(after)
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true
      })
      // What was sent before may have failed first; all after it was refused for that reason only.
      throw cause ?? error
    } finally {
      client.release(broken)
    }
  }
  return {
    app: pools.app,
    system: pools.system,
    async run(tenant, work, { readOnly = false } = {}) {
      if (!UUID.test(tenant)) fail('bad_input', { problem: 'tenant' })
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(tenant, work, readOnly)
        } catch (error) {
          if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error
        }
      }
    },
  }
}
