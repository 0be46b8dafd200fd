import { Language, type Tenant } from '@tandem/contract'
import { type Kysely, type Selectable, sql } from 'kysely'
import { fail } from '../../kernel/errors.ts'
import { remembered } from '../../kernel/remembered.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { listPacks } from './packs.ts'
import { defaultHours, defaultPolicies, policiesFor } from './policies.ts'

type Row = Selectable<Database['tenants']>

const toTenant = (row: Row): Tenant => ({
  id: row.tenant_id,
  name: row.name,
  pack: row.pack,
  language: Language.parse(row.language),
  // What a newer version added is at its default until the tenant changes it.
  policies: { ...defaultPolicies, ...row.policies },
  hours: row.hours,
})

export async function findTenant(db: Kysely<Database>, tenant: string, lock = false): Promise<Tenant> {
  const query = db.selectFrom('tenants').selectAll().where('tenant_id', '=', tenant)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? toTenant(row) : fail('not_found')
}

/** The subject on which every process hears that a tenant's policies or hours are others now. */
export const TENANT_CHANGED = 'tenants.changed'

/** The tenant of the transaction, as of the last second. */
export const tenantOf = remembered(TENANT_CHANGED, (tx) => findTenant(tx.db, tx.tenant))

/** Tenants by their ids, by name; for a transaction that may see them (see {@link acrossTenants}). */
export async function findTenants(tx: Tx, ids: readonly string[]): Promise<Tenant[]> {
  if (ids.length === 0) return []
  const query = tx.db.selectFrom('tenants').selectAll().where('tenant_id', 'in', ids)
  return (await query.orderBy('name').execute()).map(toTenant)
}

/** Tenants but for one, the newest first, after a place; for a transaction that may see them. */
export async function pageOfTenants(
  { db }: Tx,
  { query, but, after, limit }: { query?: string | undefined; but: string; after: Place | null; limit: number },
): Promise<(Pick<Tenant, 'id' | 'name' | 'pack' | 'language'> & { createdAt: Date })[]> {
  let found = db.selectFrom('tenants').selectAll().where('tenant_id', '<>', but)
  if (query) found = found.where(sql<boolean>`position(lower(${query}) in lower(name)) > 0`)
  if (after) found = found.where(sql<boolean>`(created_at, tenant_id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await found.orderBy('created_at', 'desc').orderBy('tenant_id', 'desc').limit(limit).execute()
  return rows.map((row) => {
    const { id, name, pack, language } = toTenant(row)
    return { id, name, pack, language, createdAt: row.created_at }
  })
}

interface Place {
  at: Date
  id: string
}

/** All tenants, for a transaction that may see them (see {@link acrossTenants}). */
export async function listTenantIds({ db }: Tx): Promise<string[]> {
  const rows = await db.selectFrom('tenants').select('tenant_id').orderBy('created_at').execute()
  return rows.map((row) => row.tenant_id)
}

/** Whether the tenant is the first one, made with the setup token: its house runs the installation. */
export async function runsInstallation({ db }: Tx, tenant: string): Promise<boolean> {
  const first = await db.selectFrom('tenants').select('tenant_id').orderBy('created_at').limit(1).executeTakeFirst()
  return first?.tenant_id === tenant
}

/** Writes the tenant of the transaction. Whoever makes it announces `tenant.created`. @throws not_allowed unknown pack */
export async function insertTenant(
  tx: Tx,
  tenant: { name: string; pack: string | null; language: Language; at: Date },
): Promise<Tenant> {
  const { name, pack, language, at } = tenant
  if (pack !== null && !listPacks().some(({ id }) => id === pack)) fail('not_allowed', { problem: `pack ${pack}` })
  const row = {
    tenant_id: tx.tenant,
    name,
    pack,
    language,
    policies: JSON.stringify(policiesFor(pack)),
    hours: JSON.stringify(defaultHours),
    created_at: at,
  }
  return toTenant(await tx.db.insertInto('tenants').values(row).returningAll().executeTakeFirstOrThrow())
}
