import type { Services } from './context.ts'
import { INSTALLATION } from './ids.ts'
import type { Tx } from './transaction.ts'

/** What is kept for a while only, and deleted once nobody needs it any more. */
export interface Expiry {
  readonly name: string
  /** Deletes at most so many and answers how many; it is asked again until there are fewer. */
  prune(services: Services, limit: number): Promise<number>
}

const EVERY_MS = 3_600_000
/** A transaction that deletes more would hold others up. */
const LIMIT = 1000

/** Deletes what has expired, once an hour. One process of an installation runs it (see leader.ts). */
export class Retention {
  readonly #services: Services
  readonly #expiries: readonly Expiry[]
  #stopped = true
  #cancelTimer: () => void = () => {}
  #running: Promise<void> | null = null

  constructor(services: Services, expiries: readonly Expiry[]) {
    this.#services = services
    this.#expiries = expiries
  }

  start(): void {
    this.#stopped = false
    this.#running = this.#round().finally(() => {
      this.#running = null
      if (!this.#stopped) this.#cancelTimer = this.#services.clock.after(EVERY_MS, () => this.start())
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancelTimer()
    await this.#running
  }

  /** Resolves when the round that is under way is over; for tests. */
  async settle(): Promise<void> {
    await this.#running
  }

  /** What cannot be pruned now is in the next round; it keeps none of the others from theirs. */
  async #round(): Promise<void> {
    for (const expiry of this.#expiries) {
      try {
        let gone = LIMIT
        while (gone >= LIMIT && !this.#stopped) gone = await expiry.prune(this.#services, LIMIT)
      } catch (error) {
        this.#services.log.warn({ err: error, expiry: expiry.name }, 'expired rows could not be deleted')
      }
    }
  }
}

/** What expires for each tenant by itself; the limit counts for all of them together. */
export function eachTenant(
  name: string,
  prune: (services: Services, tx: Tx, limit: number) => Promise<number>,
): Expiry {
  return {
    name,
    async prune(services, limit) {
      const { transactions } = services
      const { rows } = await transactions.system.query<{ tenant_id: string }>('select tenant_id from tenants')
      let gone = 0
      for (const { tenant_id } of rows) {
        if (gone < limit) gone += await transactions.run(tenant_id, (tx) => prune(services, tx, limit - gone))
      }
      return gone
    },
  }
}

/** What expires for the whole installation. */
export function wholeInstallation(
  name: string,
  prune: (services: Services, tx: Tx, limit: number) => Promise<number>,
): Expiry {
  return {
    name,
    prune: (services, limit) => services.transactions.run(INSTALLATION, (tx) => prune(services, tx, limit)),
  }
}
