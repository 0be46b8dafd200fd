import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import type { Key } from '../kernel/crypto/cipher.ts'
import type { Blobs } from '../ports/blobs/blobs.ts'
import { readArchive } from './archive-reader.ts'
import { BackupError } from './errors.ts'
import { filesAsLines, writeFiles } from './files.ts'
import type { Manifest, PartInfo, Rows } from './manifest.ts'
import type { Progress } from './progress.ts'
import { RowHash } from './rows.ts'
import { copyIn, copyOut, nameOf, type TableColumns } from './tables.ts'

export interface Place {
  /** See connectOwner. */
  client: pg.Client
  blobs: Blobs
  /** Where `blobs` writes. */
  files: string
}

export interface Loaded {
  auditKey: Buffer | null
  /** Of each table: what was read back from the target. */
  tables: (Rows & { name: string })[]
}

/**
 * Loads a checked backup into empty tables of its own schema, reads everything back and holds it against the manifest.
 * Runs within a transaction of the caller. @throws BackupError differs
 */
export async function load(
  backup: { path: string; kek: Key; manifest: Manifest },
  place: Place,
  progress: Progress,
): Promise<Loaded> {
  const { client } = place
  const tables: TableColumns[] = []
  const auditKey: Buffer[] = []
  await emptyAll(client, backup.manifest)
  await readArchive(backup.path, backup.kek, async (part, data) => {
    if (part.kind === 'table') {
      const table = tableOf(part)
      tables.push(table)
      await pipeline(data, copyIn(client, table))
      progress.say(table.name, backup.manifest.tables.find(({ name }) => name === table.name)?.rows ?? 0)
    } else if (part.kind === 'files') await writeFiles(data, place.blobs)
    else for await (const chunk of data) if (part.kind === 'audit-key') auditKey.push(chunk)
  })
  for (const [name, last] of Object.entries(backup.manifest.sequences)) {
    await client.query('select setval($1::regclass, $2::bigint)', [pg.escapeIdentifier(name), last])
  }
  const read: Loaded['tables'] = []
  for (const table of tables) {
    const rows = await rowsOf(copyOut(client, table))
    read.push({ name: table.name, ...rows })
  }
  mustEqual(backup.manifest, read, await rowsOf(filesAsLines(place.files)))
  return { auditKey: auditKey.length > 0 ? Buffer.concat(auditKey) : null, tables: read }
}

/** Migrations may have written rows of their own. */
const emptyAll = (client: pg.Client, { tables }: Manifest) => client.query(`truncate ${tables.map(nameOf).join(', ')}`)

async function rowsOf(lines: AsyncIterable<Buffer>): Promise<Rows> {
  const hash = new RowHash()
  for await (const chunk of lines) hash.update(chunk)
  return hash.result()
}

function mustEqual(manifest: Manifest, tables: Loaded['tables'], files: Rows): void {
  const read = new Map([...tables.map((table) => [table.name, table] as const), ['', files] as const])
  const other = [...manifest.tables, { name: '', ...manifest.files }].find(({ name, rows, rowHash }) => {
    const found = read.get(name)
    return found?.rows !== rows || found.rowHash !== rowHash
  })
  if (other) throw new BackupError('differs', { detail: other.name || 'files' })
}

const tableOf = ({ name = '', columns = [] }: PartInfo): TableColumns => ({ name, columns })
