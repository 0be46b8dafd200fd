import type { Services } from '../../kernel/context.ts'
import { AUDIT_FLOOR_DAYS } from '../tenants/index.ts'
import { type Checkpoint, entryHash, type Link } from './audit-chain.ts'
import { type AuditKey, ensureAuditKey } from './audit-key.ts'
import { exportCheckpoint } from './audit-sink.ts'
import {
  auditedTenants,
  place,
  pruneBefore,
  readHead,
  tenantsToSeal,
  unsealed,
  writeCheckpoint,
} from './audit-store.ts'

const EVERY_MS = 1000
const SEGMENT = 1000
const CHECKPOINT_MS = 60_000
const PRUNE_MS = 3_600_000
const DAY_MS = 24 * 3_600_000

/**
 * Lays the hash chain: every second, tenant by tenant, in the order (at, id). Signs a checkpoint after 1,000 entries
 * or 60 seconds, and once an hour deletes whole segments older than the tenant's policy. The leading process runs it.
 */
export class AuditSealer {
  readonly #services: Services
  #key: AuditKey | null = null
  /** Since when a tenant has entries after its last checkpoint. */
  readonly #open = new Map<string, number>()
  #prunedAt = Number.NEGATIVE_INFINITY
  #stopped = true
  #cancelTimer: () => void = () => {}
  #running: Promise<void> | null = null

  constructor(services: Services) {
    this.#services = services
  }

  async start(): Promise<void> {
    const { clock, transactions } = this.#services
    this.#stopped = false
    this.#open.clear()
    for (const { tenant } of await auditedTenants(transactions.system)) {
      const { head, checkpoint } = await readHead(transactions.system, tenant)
      if (head.seq > checkpoint) this.#open.set(tenant, clock.now())
    }
    this.#tick()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancelTimer()
    await this.#running
  }

  /** Seals everything committed so far and signs what is due. */
  async sealNow(): Promise<void> {
    while (this.#running) await this.#running
    this.#running = this.#pass().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  #tick(): void {
    this.sealNow()
      .catch((error: unknown) => this.#services.log.error({ err: error }, 'audit entries could not be sealed'))
      .finally(() => {
        if (!this.#stopped) this.#cancelTimer = this.#services.clock.after(EVERY_MS, () => this.#tick())
      })
  }

  async #pass(): Promise<void> {
    const now = this.#services.clock.now()
    const failures: unknown[] = []
    const note = (error: unknown) => failures.push(error)
    // Whatever is wrong with the trail of one tenant must not leave those of the others open.
    for (const tenant of await tenantsToSeal(this.#services.transactions.system)) await this.#seal(tenant).catch(note)
    for (const [tenant, since] of this.#open)
      if (now - since >= CHECKPOINT_MS) await this.#checkpoint(tenant).catch(note)
    if (failures.length > 0) throw failures[0]
    if (now - this.#prunedAt < PRUNE_MS) return
    await this.#prune(now)
    this.#prunedAt = now
  }

  async #seal(tenant: string): Promise<void> {
    const { clock, transactions } = this.#services
    for (;;) {
      const { head, checkpoint } = await readHead(transactions.system, tenant)
      const room = SEGMENT - (head.seq - checkpoint)
      if (room <= 0) {
        await this.#checkpoint(tenant)
        continue
      }
      const rows = await unsealed(transactions.system, tenant, room)
      if (rows.length === 0) return
      let link: Link = head
      const links = rows.map((row) => {
        const seq = link.seq + 1
        link = { seq, hash: entryHash(link.hash, seq, row) }
        return { ...link, id: row.id }
      })
      await place(transactions.system, tenant, links)
      if (!this.#open.has(tenant)) this.#open.set(tenant, clock.now())
    }
  }

  async #checkpoint(tenant: string): Promise<void> {
    const { clock, config, transactions } = this.#services
    this.#key ??= ensureAuditKey(config.dataDir)
    const { head, checkpoint: last } = await readHead(transactions.system, tenant)
    if (head.seq > last) {
      const checkpoint: Checkpoint = {
        tenant,
        seq: head.seq,
        hash: head.hash.toString('hex'),
        entries: head.seq - last,
        at: new Date(clock.now()).toISOString(),
        keyId: this.#key.id,
      }
      const signed = { checkpoint, signature: this.#key.sign(checkpoint) }
      await writeCheckpoint(transactions.system, signed)
      await exportCheckpoint(config.dataDir, signed)
    }
    this.#open.delete(tenant)
  }

  async #prune(now: number): Promise<void> {
    const { system } = this.#services.transactions
    for (const { tenant, days } of await auditedTenants(system))
      await pruneBefore(system, tenant, new Date(now - Math.max(days, AUDIT_FLOOR_DAYS) * DAY_MS))
  }
}
