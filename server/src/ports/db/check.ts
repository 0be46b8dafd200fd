import type pg from 'pg'
import { DatabaseError } from './errors.ts'
import { type Pools, ROLES } from './pool.ts'

const OLDEST = 15

/** @throws DatabaseError wrong_version below PostgreSQL 15, unreachable */
export async function checkVersion(pool: pg.Pool): Promise<void> {
  const version = await serverVersion(pool)
  const major = Math.trunc(version / 10_000)
  if (major < OLDEST) throw new DatabaseError('wrong_version', { detail: `PostgreSQL ${major} < ${OLDEST}` })
}

/**
 * Makes sure that the pools run as their roles: as the owner, row-level security would keep nobody apart.
 * @throws DatabaseError role_lost
 */
export async function checkRoles(pools: Pools): Promise<void> {
  for (const pool of ['app', 'system'] as const) {
    const { rows } = await pools[pool].query<{ role: string }>('select current_user as role')
    if (rows[0]?.role !== ROLES[pool]) throw new DatabaseError('role_lost', { detail: ROLES[pool] })
  }
}

async function serverVersion(pool: pg.Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    return rows[0]?.version ?? 0
  } catch (error) {
    throw new DatabaseError('unreachable', { detail: error instanceof Error ? error.message : String(error) }, error)
  }
}
