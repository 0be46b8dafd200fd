import { type Scheme, SchemeRole } from '@tandem/contract'
import type { Tx } from '../../../kernel/transaction.ts'
import { defaultSchemes } from './default-schemes.ts'

/** What is scored by before anybody has saved a scheme. */
export const standardScheme = (role: SchemeRole): Scheme => ({
  role,
  version: 0,
  ...defaultSchemes[role],
  savedAt: null,
})

/** The scheme of a role that was in force at an instant; the oldest where none was yet. */
export async function schemeAt(tx: Tx, role: SchemeRole, at: Date): Promise<Scheme> {
  const versions = await tx.db
    .selectFrom('kpi_schemes')
    .select(['version', 'title', 'items', 'saved_at'])
    .where('tenant_id', '=', tx.tenant)
    .where('role', '=', role)
    .where('saved_at', '<', at)
    .orderBy('version', 'desc')
    .limit(1)
    .execute()
  const [row] = versions
  if (!row) return standardScheme(role)
  return { role, version: row.version, title: row.title, items: row.items, savedAt: row.saved_at.toISOString() }
}

/** Every role's scheme as it is now. */
export const currentSchemes = (tx: Tx, at: Date): Promise<Scheme[]> =>
  Promise.all(SchemeRole.options.map((role) => schemeAt(tx, role, at)))
