import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Bus } from '../../ports/bus/bus.ts'
import type { Clock } from '../clock.ts'
import { fail } from '../errors.ts'
import { uuidv7 } from '../ids.ts'
import { instant, table, text, uuid } from '../schema.ts'
import type { Tx } from '../transaction.ts'
import { blindIndex, derive, type Key, open, openBytes, type Place, seal } from './cipher.ts'
import { blindQuery, blindVectors } from './tokens.ts'

export const keyTables = [
  table('tenant_keys', { tenant_id: uuid('C1'), kid: text('C1'), wrapped: text('C3'), at: instant('C1') }),
  table('customer_keys', {
    tenant_id: uuid('C1'),
    customer_id: uuid('C1'),
    kid: text('C1'),
    wrapped: text('C3'),
    at: instant('C1'),
  }),
] as const

/** What one tenant's key can do. Fields of no single customer (settings, names of files) are sealed with it. */
export interface TenantKeys {
  seal(place: Omit<Place, 'tenant'>, plain: string): string
  open(place: Omit<Place, 'tenant'>, sealed: string): string
  blind(type: string, value: string): string
  vector(text: string): string
  /** The same of many texts in one go. */
  vectors(texts: readonly string[]): string[]
  query(text: string): string
}

/** What one customer's key can do. Deleting the key row makes everything sealed with it unreadable for ever. */
export interface CustomerKeys {
  seal(place: Omit<Place, 'tenant'>, plain: string): string
  open(place: Omit<Place, 'tenant'>, sealed: string): string
}

type TenantKey = Key & { index: Buffer; search: Buffer }

const bind = (tenant: string, key: Key): CustomerKeys => ({
  seal: (place, plain) => seal(key, { ...place, tenant }, plain),
  open: (place, sealed) => open(key, { ...place, tenant }, sealed),
})

const SHREDDED = 'keys.shredded'

/** A key that another process deleted is forgotten when that is heard, and after so long at most if it is not. */
const KEPT_MS = 10 * 60_000

/**
 * Envelope encryption: KEK -> tenant key -> one key per customer, each wrapped by the one above. Keys are unwrapped on
 * first use and kept in memory (tenants: all; customers: the last 50,000, for ten minutes).
 */
export class Keyring {
  readonly #kek: Key
  readonly #clock: Clock
  readonly #tenants = new Map<string, TenantKey>()
  readonly #customers: LRUCache<string, CustomerKeys>
  readonly #bus: Bus
  /** Counts what was forgotten: a key that was read before is not kept after. */
  #forgotten = 0

  constructor(kek: Key, clock: Clock, bus: Bus) {
    this.#kek = kek
    this.#clock = clock
    this.#bus = bus
    this.#customers = new LRUCache({ max: 50_000, ttl: KEPT_MS, perf: clock })
    bus.subscribe(SHREDDED, (name) => this.#forget(String(name)))
    bus.onMissed(() => {
      this.#forgotten++
      this.#customers.clear()
    })
  }

  /** The tenant's keys; makes them when the tenant has none yet. */
  async tenant(tx: Tx): Promise<TenantKeys> {
    const key = await this.#tenantKey(tx)
    const at = (place: Omit<Place, 'tenant'>): Place => ({ ...place, tenant: tx.tenant })
    return {
      seal: (place, plain) => seal(key, at(place), plain),
      open: (place, sealed) => open(key, at(place), sealed),
      blind: (type, value) => blindIndex(key.index, type, value),
      vector: (text) => blindVectors(key.search, [text]).join(),
      vectors: (texts) => blindVectors(key.search, texts),
      query: (plain) => blindQuery(key.search, plain),
    }
  }

  /** Makes a key for a new customer. */
  async createCustomer(tx: Tx, customer: string): Promise<CustomerKeys> {
    const tenantKey = await this.#tenantKey(tx)
    const key: Key = { id: uuidv7(this.#clock).replaceAll('-', ''), bytes: randomBytes(32) }
    const wrapped = seal(tenantKey, wrapPlace(tx.tenant, 'customer_keys', customer), key.bytes)
    await tx.db
      .insertInto('customer_keys')
      .values({ tenant_id: tx.tenant, customer_id: customer, kid: key.id, wrapped, at: new Date(this.#clock.now()) })
      .execute()
    // Not cached before the commit: a rolled back key must never seal anything.
    const keys = bind(tx.tenant, key)
    tx.afterCommit(() => this.#customers.set(`${tx.tenant}|${customer}`, keys))
    return keys
  }

  async customer(tx: Tx, customer: string): Promise<CustomerKeys> {
    const found = await this.customers(tx, [customer])
    return found.get(customer) ?? fail('not_found')
  }

  /** The keys of many customers in one look-up; an erased customer has none. */
  async customers(tx: Tx, ids: readonly string[]): Promise<Map<string, CustomerKeys>> {
    const keys = new Map<string, CustomerKeys>()
    const missing: string[] = []
    for (const id of new Set(ids)) {
      const known = this.#customers.get(`${tx.tenant}|${id}`)
      if (known) keys.set(id, known)
      else missing.push(id)
    }
    if (missing.length === 0) return keys
    const forgotten = this.#forgotten
    const tenantKey = await this.#tenantKey(tx)
    const rows = await tx.db
      .selectFrom('customer_keys')
      .select(['customer_id', 'kid', 'wrapped'])
      .where('tenant_id', '=', tx.tenant)
      .where('customer_id', 'in', missing)
      .execute()
    for (const { customer_id: id, kid, wrapped } of rows) {
      const bytes = openBytes(tenantKey, wrapPlace(tx.tenant, 'customer_keys', id), wrapped)
      const own = bind(tx.tenant, { id: kid, bytes })
      keys.set(id, own)
      if (forgotten === this.#forgotten) this.#customers.set(`${tx.tenant}|${id}`, own)
    }
    return keys
  }

  /** Crypto-erasure: everything sealed for this customer is unreadable once the transaction commits. */
  async shred(tx: Tx, customer: string): Promise<void> {
    await tx.db
      .deleteFrom('customer_keys')
      .where('tenant_id', '=', tx.tenant)
      .where('customer_id', '=', customer)
      .execute()
    const name = `${tx.tenant}|${customer}`
    tx.afterCommit(() => {
      this.#forget(name)
      this.#bus.publish(SHREDDED, name)
    })
  }

  #forget(name: string): void {
    this.#forgotten++
    this.#customers.delete(name)
  }

  async #tenantKey(tx: Tx): Promise<TenantKey> {
    const known = this.#tenants.get(tx.tenant)
    if (known) return known
    const row = (await this.#readTenant(tx)) ?? (await this.#makeTenant(tx))
    const key: Key = {
      id: row.kid,
      bytes: openBytes(this.#kek, wrapPlace(tx.tenant, 'tenant_keys', row.kid), row.wrapped),
    }
    const full = { ...key, index: derive(key, 'index'), search: derive(key, 'search') }
    tx.afterCommit(() => this.#tenants.set(tx.tenant, full))
    return full
  }

  #readTenant(tx: Tx) {
    return tx.db
      .selectFrom('tenant_keys')
      .select(['kid', 'wrapped'])
      .where('tenant_id', '=', tx.tenant)
      .orderBy('at', 'desc')
      .executeTakeFirst()
  }

  /** Two processes may make it at once: the first one's stays. */
  async #makeTenant(tx: Tx): Promise<{ kid: string; wrapped: string }> {
    const kid = 'tk1'
    const wrapped = seal(this.#kek, wrapPlace(tx.tenant, 'tenant_keys', kid), randomBytes(32))
    await tx.db
      .insertInto('tenant_keys')
      .values({ tenant_id: tx.tenant, kid, wrapped, at: new Date(this.#clock.now()) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return (await this.#readTenant(tx)) ?? fail('internal')
  }
}

const wrapPlace = (tenant: string, tableName: string, row: string): Place => ({
  tenant,
  table: tableName,
  column: 'wrapped',
  row,
})
