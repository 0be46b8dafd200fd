import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { type Connection, checkVersion, createPools } from '../ports/db/index.ts'
import { BackupError } from './errors.ts'

export interface TableColumns {
  name: string
  columns: string[]
}

/** Tables with the columns that are stored, in an order in which none comes before one that it refers to. */
const TABLES = `with recursive
own as (
  select oid, relname from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    and relname <> 'schema_migrations'),
depth as (
  select oid, 0 as level from own
  union
  select f.conrelid, depth.level + 1 from depth join pg_constraint f
    on f.contype = 'f' and f.confrelid = depth.oid and f.conrelid <> f.confrelid
  where depth.level < 50)
select relname as name, (
    select json_agg(attname order by attnum) from pg_attribute
    where attrelid = own.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
from own join depth using (oid) group by own.oid, relname order by max(level), relname`

/** Tables of which this user would not see every row. */
const BLIND = `select c.relname as name from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and row_security_active(c.oid)
  and not exists (
    select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup_reads'
      and p.polroles = array[current_user::regrole::oid])`

/** Values read the same everywhere: what a server or a user has set otherwise does not count. */
const PLAIN = [
  "set client_encoding = 'UTF8'",
  "set timezone = 'UTC'",
  "set datestyle = 'ISO, YMD'",
  "set intervalstyle = 'postgres'",
  'set extra_float_digits = 1',
  "set bytea_output = 'hex'",
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
].join(';')

/** A connection of the tables' owner for copying: no other statement is ever on its way while one streams. */
export async function connectOwner(target: Connection | string): Promise<pg.Client> {
  const pools = createPools({ database: target })
  await checkVersion(pools.owner).finally(() => pools.close())
  const client = new pg.Client(typeof target === 'string' ? { connectionString: target } : target)
  // What breaks a connection is heard of by the statement that is under way.
  client.on('error', () => {})
  await client.connect()
  await client.query(PLAIN)
  return client
}

export async function tablesOf(client: pg.Client): Promise<TableColumns[]> {
  return (await client.query<TableColumns>(TABLES)).rows
}

/** @throws BackupError blind */
export async function mustSeeAll(client: pg.Client): Promise<void> {
  await client.query("select set_config('app.copying', 'on', true)")
  const { rows } = await client.query<{ name: string }>(BLIND)
  if (rows.length > 0) throw new BackupError('blind', { detail: rows.map(({ name }) => name).join(', ') })
}

/** All rows of a table, a line each, as COPY writes them. */
export function copyOut(client: pg.Client, table: TableColumns): AsyncIterable<Buffer> {
  const rows = client.query(copyTo(`copy (select ${columnsOf(table)} from ${nameOf(table)}) to stdout`))
  return heard(rows)
}

/** Takes the rows that {@link copyOut} gave. */
export function copyIn(client: pg.Client, table: TableColumns): Writable {
  return heard(client.query(copyFrom(`copy ${nameOf(table)} (${columnsOf(table)}) from stdin`)))
}

/** Whoever reads or writes hears of an error; one that comes after they gave up must not end the process. */
function heard<S extends Readable | Writable>(stream: S): S {
  stream.on('error', () => {})
  return stream
}

export const nameOf = ({ name }: { name: string }): string => pg.escapeIdentifier(name)

const columnsOf = ({ columns }: TableColumns): string => columns.map(pg.escapeIdentifier).join(', ')
