import type { EventName } from '@tandem/contract'
import { type Services, systemContext } from './context.ts'
import type { Reactor } from './reactor.ts'
import { isTransient } from './transaction.ts'

interface Row {
  id: number
  xid: string
  tenant_id: string
  topic: EventName
  key: string
  payload: unknown
  at: Date
  /** No older transaction is open that could still commit an event before this one. */
  settled: boolean
}

const BATCH = 500
const IDLE_MS = 1000
/** An event that waits for an older transaction is looked at again so soon: that one may end without an event. */
const UNSETTLED_MS = 2
/** The cursor is stored so often at most: storing it costs a commit, and what a crash repeats is harmless. */
const SAVE_MS = 250
const MAX_IN_FLIGHT = 2000
const ATTEMPTS = 5

/**
 * What is settled, and of the rest only the first: while a transaction is open, all that came after it would be read over
 * and over. Ordered by the column: a bare `xid` would mean the text that is selected, in which 10 comes before 9.
 */
const NEXT = `select id, xid::text, tenant_id, topic, key, payload, at, settled from (
  (select *, true as settled from outbox
    where (xid, id) > ($1::xid8, $2::int8) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by outbox.xid, outbox.id limit ${BATCH})
  union all
  (select *, false from outbox
    where (xid, id) > ($1::xid8, $2::int8) and xid >= pg_snapshot_xmin(pg_current_snapshot())
    order by outbox.xid, outbox.id limit 1)
) o order by o.xid, o.id`

/**
 * Hands committed events to the reactors: woken by the commit, read from the table in commit-safe order (a row counts
 * once no older transaction is open), handled in order within a key and side by side across keys. The cursor is the
 * oldest unfinished event, so a crash repeats some events and loses none. One process runs it (see leader.ts).
 */
export class Dispatcher {
  readonly #services: Services
  readonly #reactors: readonly Reactor[]
  readonly #chains = new Map<string, Promise<void>>()
  readonly #unfinished = new Map<number, Row>()
  #position = { xid: '0', id: 0 }
  #saved = { xid: '0', id: 0 }
  #savedAt = 0
  #saving: Promise<void> = Promise.resolve()
  #unsubscribe: (() => void) | null = null
  #cancelTimer: () => void = () => {}
  #pass: Promise<void> | null = null
  #again = false
  #stopped = true

  constructor(services: Services, reactors: readonly Reactor[]) {
    this.#services = services
    this.#reactors = reactors
  }

  async start(): Promise<void> {
    const { rows } = await this.#services.transactions.system.query<{ xid: string; id: number }>(
      `select xid::text, id from outbox_cursors where consumer = 'reactors'`,
    )
    this.#position = rows[0] ?? { xid: '0', id: 0 }
    this.#saved = this.#position
    this.#unfinished.clear()
    this.#stopped = false
    this.#unsubscribe = this.#services.bus.subscribe('outbox', () => this.#wake())
    this.#wake()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#unsubscribe?.()
    this.#cancelTimer()
    await this.#pass
    await Promise.all(this.#chains.values())
    await this.#saving
    await this.#save().catch(() => {})
  }

  /** Resolves when everything announced so far has been handled, or it was stopped; for tests and the command line. */
  async settle(): Promise<void> {
    do {
      this.#wake()
      while (this.#pass) await this.#pass
      await Promise.all(this.#chains.values())
      // What a commit woke meanwhile has been read, and may still be handled.
    } while (!this.#stopped && ((await this.#behind()) || this.#pass || this.#chains.size > 0))
  }

  async #behind(): Promise<boolean> {
    const { rows } = await this.#services.transactions.system.query(
      'select 1 from outbox where (xid, id) > ($1::xid8, $2::int8) limit 1',
      [this.#position.xid, this.#position.id],
    )
    return rows.length > 0
  }

  #wake(): void {
    if (this.#stopped) return
    if (this.#pass) {
      this.#again = true
      return
    }
    this.#pass = this.#read().finally(() => {
      this.#pass = null
      if (this.#again) {
        this.#again = false
        this.#wake()
      }
    })
  }

  async #read(): Promise<void> {
    const { clock, log, transactions } = this.#services
    this.#cancelTimer()
    let isWaiting = false
    try {
      for (;;) {
        const { rows } = await transactions.system.query<Row>({
          name: 'outbox_next',
          text: NEXT,
          values: [this.#position.xid, this.#position.id],
        })
        const settled = rows.filter((row) => row.settled)
        for (const row of settled) this.#dispatch(row)
        const last = settled.at(-1)
        if (last) this.#position = { xid: last.xid, id: last.id }
        isWaiting = settled.length < rows.length
        while (this.#unfinished.size > MAX_IN_FLIGHT && !this.#stopped) await Promise.race(this.#chains.values())
        if (settled.length < BATCH || this.#stopped) break
      }
      this.#saveNowAndThen()
    } catch (error) {
      log.warn({ err: error }, 'outbox could not be read')
    }
    if (!this.#stopped) this.#cancelTimer = clock.after(isWaiting ? UNSETTLED_MS : IDLE_MS, () => this.#wake())
  }

  #dispatch(row: Row): void {
    const takers = this.#reactors.filter((reactor) => reactor.takes[row.topic])
    if (takers.length === 0) return
    this.#unfinished.set(row.id, row)
    let open = takers.length
    for (const reactor of takers) {
      const chain = `${reactor.name}|${row.tenant_id}|${row.key}`
      const before = this.#chains.get(chain) ?? Promise.resolve()
      const done = before
        .then(() => this.#handle(reactor, row))
        .then((handled) => {
          if (handled && --open === 0) this.#unfinished.delete(row.id)
          if (this.#chains.get(chain) === done) this.#chains.delete(chain)
        })
      this.#chains.set(chain, done)
    }
  }

  /** False when it has to be handled again by whoever leads next: the stored cursor stays before it. */
  async #handle(reactor: Reactor, row: Row): Promise<boolean> {
    const ctx = systemContext(this.#services, row.tenant_id, reactor.name)
    // The payload's type follows from the topic; the table does not know it.
    const handler = reactor.takes[row.topic] as ((ctx: unknown, event: unknown) => Promise<void>) | undefined
    const event = { id: row.id, tenant: row.tenant_id, at: row.at, payload: row.payload }
    // Once stopped, nothing more: what follows an event that was left behind stays behind it.
    for (let attempt = 1; !this.#stopped; attempt++) {
      try {
        await handler?.(ctx, event)
        return true
      } catch (error) {
        this.#services.log.warn({ err: error, reactor: reactor.name, topic: row.topic, attempt }, 'reactor failed')
        // A database that is away says nothing against the event: it waits until the database is back.
        const spent = attempt >= ATTEMPTS && !isTransient(error)
        if (spent && (await this.#bury(reactor, row, error))) return true
        if (this.#stopped) break
        await new Promise<void>((resolve) => {
          this.#services.clock.after(100 * 2 ** Math.min(attempt, ATTEMPTS), resolve)
        })
      }
    }
    return false
  }

  /**
   * Keeps an event that cannot be handled, so that the ones behind it go on and a person can look. False when it could
   * not be kept: then it is tried again, for passed over it would hold the cursor back until the next start.
   */
  async #bury(reactor: Reactor, row: Row, error: unknown): Promise<boolean> {
    const problem = error instanceof Error ? error.name : 'unknown'
    try {
      await this.#services.transactions.run(row.tenant_id, async (tx) => {
        await tx.db
          .insertInto('dead_letters')
          .values({
            tenant_id: row.tenant_id,
            id: row.id,
            reactor: reactor.name,
            topic: row.topic,
            payload: JSON.stringify(row.payload),
            problem,
            at: new Date(this.#services.clock.now()),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      })
      return true
    } catch (failure) {
      this.#services.log.error({ err: failure }, 'dead letter could not be kept')
      return false
    }
  }

  /** Not awaited: the next events do not wait for it. */
  #saveNowAndThen(): void {
    const { clock, log } = this.#services
    if (clock.now() - this.#savedAt < SAVE_MS) return
    this.#savedAt = clock.now()
    this.#saving = this.#saving
      .then(() => this.#save())
      .catch((error: unknown) => log.warn({ err: error }, 'outbox cursor could not be stored'))
  }

  /** Moves the stored cursor up to just before the oldest unfinished event. */
  async #save(): Promise<void> {
    const oldest = this.#unfinished.values().next().value
    const safe = oldest ? { xid: oldest.xid, id: oldest.id - 1 } : this.#position
    if (safe.xid === this.#saved.xid && safe.id === this.#saved.id) return
    await this.#services.transactions.system.query({
      name: 'outbox_cursor',
      text: `insert into outbox_cursors (consumer, xid, id) values ('reactors', $1::xid8, $2)
             on conflict (consumer) do update set xid = excluded.xid, id = excluded.id`,
      values: [safe.xid, safe.id],
    })
    this.#saved = safe
  }
}
