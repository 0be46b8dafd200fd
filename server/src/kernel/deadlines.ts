import { type InTx, type Services, systemContext } from './context.ts'
import type { Tx } from './transaction.ts'

/** Something that has to happen at an instant. The row is deleted in the transaction that does it: exactly once. */
export interface DeadlineKind {
  kind: string
  run(ctx: InTx, key: string, payload: Record<string, unknown>): Promise<void>
}

/** Sets or moves the deadline `kind`/`key`; written with the caller's transaction, at its end. */
export async function setDeadline(
  tx: Tx,
  services: Services,
  deadline: { kind: string; key: string; dueAt: Date; payload?: Record<string, unknown> },
): Promise<void> {
  tx.deadline(deadline)
  tx.afterCommit(() => services.bus.publish('deadlines', deadline.dueAt.getTime()))
}

/** Sets the deadline unless there is one already: what looks at something every so often is not put off by news. */
export async function startDeadline(
  tx: Tx,
  services: Services,
  deadline: { kind: string; key: string; dueAt: Date },
): Promise<void> {
  const { kind, key, dueAt } = deadline
  const set = await tx.db
    .insertInto('deadlines')
    .values({ tenant_id: tx.tenant, kind, key, due_at: dueAt, payload: '{}' })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'key']).doNothing())
    .executeTakeFirst()
  if (set.numInsertedOrUpdatedRows) tx.afterCommit(() => services.bus.publish('deadlines', dueAt.getTime()))
}

export async function clearDeadline(tx: Tx, kind: string, key: string): Promise<void> {
  tx.deadline({ kind, key, dueAt: null })
}

const IDLE_MS = 1000
const RETRY_MS = 5000
const BATCH = 200
/** So many at once: much that is due together does not hold up an offer behind it, nor take the pool from requests. */
const LANES = 4

interface Row {
  tenant_id: string
  kind: string
  key: string
  due_at: Date
}

/** Fires due deadlines by the kernel's clock. One process of an installation runs it (see leader.ts). */
export class DeadlineRunner {
  readonly #services: Services
  readonly #kinds: Map<string, DeadlineKind>
  #stop: (() => void) | null = null
  #cancelTimer: () => void = () => {}
  #running: Promise<void> | null = null
  #again = false
  /** When the next look is; what is set for later needs no look before. */
  #nextAt = 0

  constructor(services: Services, kinds: readonly DeadlineKind[]) {
    this.#services = services
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]))
  }

  start(): void {
    this.#stop = this.#services.bus.subscribe('deadlines', (dueAt) => {
      if (Number(dueAt) < this.#nextAt) this.#wake()
    })
    this.#wake()
  }

  async stop(): Promise<void> {
    this.#stop?.()
    this.#stop = null
    this.#cancelTimer()
    await this.#running
  }

  /** Runs everything that is due now; used by tests after moving the clock. */
  async settle(): Promise<void> {
    this.#wake()
    while (this.#running) await this.#running
  }

  #wake(): void {
    if (!this.#stop) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = this.#pass().finally(() => {
      this.#running = null
      if (this.#again) {
        this.#again = false
        this.#wake()
      }
    })
  }

  async #pass(): Promise<void> {
    const { clock, log, transactions } = this.#services
    this.#cancelTimer()
    this.#nextAt = Number.POSITIVE_INFINITY
    let wait = IDLE_MS
    try {
      for (;;) {
        const { rows } = await transactions.system.query<Row>(
          `select tenant_id, kind, key, due_at from deadlines where kind = any($1) order by due_at limit ${BATCH}`,
          [[...this.#kinds.keys()]],
        )
        const due = rows.filter((row) => row.due_at.getTime() <= clock.now())
        const gone = await this.#fireAll(due)
        const next = rows.find((row) => row.due_at.getTime() > clock.now())
        if (next) wait = Math.min(wait, next.due_at.getTime() - clock.now())
        if (gone === 0 || rows.length < BATCH) break
      }
    } catch (error) {
      log.warn({ err: error }, 'deadlines could not be read')
    }
    this.#nextAt = clock.now() + Math.max(wait, 1)
    if (this.#stop) this.#cancelTimer = clock.after(Math.max(wait, 1), () => this.#wake())
  }

  /** A few side by side, but those of one key in the order in which they are due. How many are no longer due. */
  async #fireAll(due: readonly Row[]): Promise<number> {
    const byKey = new Map<string, Row[]>()
    for (const row of due) {
      const key = `${row.tenant_id}|${row.key}`
      byKey.set(key, [...(byKey.get(key) ?? []), row])
    }
    let gone = 0
    // The lanes take from one iterator: whoever is done takes what comes next.
    const chains = byKey.values()
    const lane = async () => {
      for (const chain of chains) {
        for (const { tenant_id, kind, key } of chain) if (await this.#fire(tenant_id, kind, key)) gone++
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    return gone
  }

  /** Whether it is no longer due: done, or put off after a failure. */
  async #fire(tenant: string, kind: string, key: string): Promise<boolean> {
    const { clock, log, transactions } = this.#services
    try {
      await transactions.run(tenant, async (tx) => {
        const row = await tx.db
          .deleteFrom('deadlines')
          .where('tenant_id', '=', tenant)
          .where('kind', '=', kind)
          .where('key', '=', key)
          .where('due_at', '<=', new Date(clock.now()))
          .returning('payload')
          .executeTakeFirst()
        if (!row) return
        const ctx = systemContext(this.#services, tenant, `deadline:${kind}`)
        await this.#kinds.get(kind)?.run({ ...ctx, tx }, key, row.payload)
      })
      return true
    } catch (error) {
      log.error({ err: error, kind }, 'deadline failed; it is tried again')
      return this.#putOff(tenant, kind, key)
    }
  }

  /** Behind what else is due, so that many that fail never keep the others from their turn. */
  async #putOff(tenant: string, kind: string, key: string): Promise<boolean> {
    const { clock, log, transactions } = this.#services
    const [now, later] = [new Date(clock.now()), new Date(clock.now() + RETRY_MS)]
    try {
      await transactions.run(tenant, ({ db }) =>
        db
          .updateTable('deadlines')
          .set({ due_at: later })
          .where('tenant_id', '=', tenant)
          .where('kind', '=', kind)
          .where('key', '=', key)
          .where('due_at', '<=', now)
          .execute(),
      )
      return true
    } catch (error) {
      log.warn({ err: error, kind }, 'deadline could not be put off')
      return false
    }
  }
}
