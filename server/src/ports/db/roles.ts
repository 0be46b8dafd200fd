import type pg from 'pg'
import { DatabaseError, errorCode } from './errors.ts'
import { ROLES } from './pool.ts'

// Roles belong to the whole cluster, so other databases' starts may create them at the same moment.
const CREATED_MEANWHILE = new Set(['42710', '23505', 'XX000'])

/**
 * Creates the roles that queries run as and lets the present user take them on. Does nothing where they exist.
 * @throws DatabaseError roles, when the user may not create roles
 */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const role of Object.values(ROLES)) {
    await idempotent(
      client,
      role,
      'select 1 from pg_roles where rolname = $1',
      `create role ${role} nologin nosuperuser nobypassrls`,
    )
    await idempotent(client, role, await mayUse(client), `grant ${role} to current_user`)
  }
}

/** Being a member was enough until PostgreSQL 15; since 16 the creator is one without the right to SET ROLE. */
async function mayUse(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  return `select 1 where pg_has_role($1, '${(rows[0]?.version ?? 0) >= 160_000 ? 'SET' : 'MEMBER'}')`
}

async function idempotent(client: pg.ClientBase, role: string, check: string, change: string): Promise<void> {
  for (let attempt = 1; (await client.query(check, [role])).rowCount === 0; attempt++) {
    try {
      await client.query(change)
    } catch (error) {
      const code = errorCode(error) ?? ''
      if (code === '42501') throw new DatabaseError('roles', { detail: change }, error)
      if (attempt === 5 || !CREATED_MEANWHILE.has(code)) throw error
    }
  }
}
