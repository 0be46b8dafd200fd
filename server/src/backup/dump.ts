import type pg from 'pg'
import type { Key } from '../kernel/crypto/cipher.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { BackupError } from './errors.ts'
import { filesAsLines } from './files.ts'
import type { Manifest, PartInfo } from './manifest.ts'
import type { Progress } from './progress.ts'
import { hashed, RowHash } from './rows.ts'
import { copyOut, mustSeeAll, tablesOf } from './tables.ts'

export interface Source {
  /** See connectOwner. */
  client: pg.Client
  /** Where the stored files lie. */
  files: string
  /** The private key that signs the audit trail; null before anything was signed. */
  auditKey: Buffer | null
  kek: Key
  /** Tandem's version. */
  product: string
}

export interface Order {
  path: string
  at: Date
  progress: Progress
  /** Gives up, and leaves nothing behind. */
  signal?: AbortSignal | undefined
}

export interface Written {
  file: string
  manifest: Manifest
  bytes: number
  sha256: string
}

/**
 * Writes everything into one file, beside a server that goes on. All tables are read in one snapshot, the files after
 * it: each that a row of the snapshot names was there before that row, unless it has been erased since. After a failure
 * the connection is of no use: it may stand in the middle of a table.
 */
export async function dump(source: Source, { path, at, progress, signal }: Order): Promise<Written> {
  const archive = await ArchiveWriter.create(path, source.kek, at, signal)
  try {
    const known = await dumpTables(source.client, archive, progress)
    const files = await dumpRows(archive, { kind: 'files' }, filesAsLines(source.files))
    progress.say('files', files.rows)
    const named = known.tables.find(({ name }) => name === 'files')?.rows ?? 0
    if (named > 0 && files.rows === 0) throw new BackupError('no_files', { path: source.files, detail: String(named) })
    if (source.auditKey) await archive.part({ kind: 'audit-key' }, once(source.auditKey))
    const manifest: Manifest = { createdAt: at.toISOString(), product: source.product, ...known, files }
    await archive.part({ kind: 'manifest' }, once(Buffer.from(JSON.stringify(manifest))), true)
    return { file: path, manifest, sha256: await archive.finish(), bytes: archive.bytes }
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

type Known = Pick<Manifest, 'postgres' | 'schema' | 'tables' | 'sequences'>

async function dumpTables(client: pg.Client, archive: ArchiveWriter, progress: Progress): Promise<Known> {
  await client.query('begin isolation level repeatable read, read only')
  await mustSeeAll(client)
  const { rows: schema } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migrations order by name',
  )
  const tables: Manifest['tables'] = []
  for (const table of await tablesOf(client)) {
    const sum = await dumpRows(archive, { kind: 'table', ...table }, copyOut(client, table))
    tables.push({ name: table.name, ...sum })
    progress.say(table.name, sum.rows)
  }
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version")
  const sequences = await sequencesOf(client)
  await client.query('commit')
  return { postgres: rows[0]?.version ?? '', schema, tables, sequences }
}

async function dumpRows(archive: ArchiveWriter, info: PartInfo, lines: AsyncIterable<Buffer>) {
  const hash = new RowHash()
  return { ...(await archive.part(info, hashed(lines, hash))), ...hash.result() }
}

/** Read last: sequences know no snapshot, and must not be behind it. */
async function sequencesOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and last_value is not null`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
