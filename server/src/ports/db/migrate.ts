import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { packageRoot } from '../../kernel/paths.ts'
import { DatabaseError } from './errors.ts'
import { ensureRoles } from './roles.ts'

interface Migration {
  name: string
  sql: string
  hash: string
}

/** Any number that nothing else uses as its advisory lock. */
const LOCK = 7_263_411_998

/** Where the numbered .sql files lie. */
export const migrationsFolder = (): string => join(packageRoot(), 'src', 'migrations')

/**
 * Brings the database up to date: the roles, then every new file `NNNN_name.sql` in order, each in one transaction.
 * Servers that start at the same time wait for one another.
 * @param wanted which to apply, for a database as an older version had it; all without it
 * @returns the names applied now
 * @throws DatabaseError migration_changed, migration_failed, roles
 */
export async function migrate(
  owner: pg.Pool,
  folder = migrationsFolder(),
  wanted?: (name: string) => boolean,
): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await applyAll(client, readMigrations(folder, wanted))
  } finally {
    // Closing the connection gives the lock back, whatever state a failure left it in.
    client.release(true)
  }
}

async function applyAll(client: pg.PoolClient, migrations: Migration[]): Promise<string[]> {
  await ensureRoles(client)
  await client.query(`create table if not exists schema_migrations (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from schema_migrations')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const changed = migrations.find(({ name, hash }) => applied.has(name) && applied.get(name) !== hash)
  if (changed) throw new DatabaseError('migration_changed', { path: changed.name })
  const fresh = migrations.filter(({ name }) => !applied.has(name))
  for (const migration of fresh) await apply(client, migration)
  return fresh.map(({ name }) => name)
}

async function apply(client: pg.PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new DatabaseError('migration_failed', { path: name, detail: describe(error) }, error)
  }
}

/** The files in order. Line ends do not count in the hash: git may change them on a checkout. */
export function readMigrations(
  folder = migrationsFolder(),
  wanted: (name: string) => boolean = () => true,
): Migration[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^\d{4}_\w+\.sql$/.test(name) && wanted(name))
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'position' in error && error.position ? `${error.message} (character ${error.position})` : error.message
}
