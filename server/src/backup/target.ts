import { existsSync, readdirSync } from 'node:fs'
import type pg from 'pg'
import { readMigrations } from '../ports/db/index.ts'
import { BackupError } from './errors.ts'
import type { Manifest } from './manifest.ts'

/** @throws BackupError newer, when this version lacks a migration of the backup, or has another of that name */
export function mustKnow({ schema, product }: Manifest): void {
  const known = new Map(readMigrations().map(({ name, hash }) => [name, hash]))
  const strange = schema.find(({ name, hash }) => known.get(name) !== hash)
  if (strange) throw new BackupError('newer', { detail: `${product}, ${strange.name}` })
}

/** @throws BackupError not_empty, when files are stored there already */
export function mustHaveNoFiles(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError('not_empty', { detail: folder })
}

/**
 * What an earlier restore left that did not get to its end is as good as empty: tables without a tenant, made by
 * migrations of the backup. @throws BackupError not_empty
 */
export async function mustBeEmpty(client: pg.Client, { schema }: Manifest): Promise<void> {
  const refuse = (detail: string) => new BackupError('not_empty', { detail })
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
  )
  if (rows.length === 0) return
  const names = new Set(rows.map(({ name }) => name))
  if (!names.has('schema_migrations')) throw refuse(`${[...names].slice(0, 3).join(', ')} …`)
  const { rows: applied } = await client.query<{ name: string }>('select name from schema_migrations')
  const wanted = new Set(schema.map(({ name }) => name))
  const other = applied.find(({ name }) => !wanted.has(name))
  if (other) throw refuse(`schema_migrations: ${other.name}`)
  const held = await holdsSomebody(client)
  if (held) throw refuse(held)
}

/** The table that says so; null: there is neither a tenant nor a user, or no table of them. */
export async function holdsSomebody(client: pg.Client): Promise<string | null> {
  for (const table of ['tenants', 'users']) {
    const { rows } = await client.query<{ name: string | null }>('select to_regclass($1) as name', [`public.${table}`])
    if (rows[0]?.name && (await hasRows(client, table))) return table
  }
  return null
}

/** Whether a table has rows that even its owner may not see: nothing is unforced for good. */
async function hasRows(client: pg.Client, table: string): Promise<boolean> {
  await client.query('begin')
  try {
    await client.query(`alter table ${table} no force row level security`)
    const { rows } = await client.query<{ any: boolean }>(`select exists (select from ${table}) as any`)
    return rows[0]?.any === true
  } finally {
    await client.query('rollback').catch(() => {})
  }
}
