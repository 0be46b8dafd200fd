import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type pg from 'pg'
import type { Key } from '../kernel/crypto/cipher.ts'
import { filesFolder, folderBlobs } from '../ports/blobs/folder.ts'
import { createPools, type Log, migrate, type Pools, startEmbedded } from '../ports/db/index.ts'
import { BackupError } from './errors.ts'
import { type Loaded, load } from './load.ts'
import type { Manifest } from './manifest.ts'
import type { Progress } from './progress.ts'
import { settle, unforce, unknownErasures } from './settle.ts'
import { connectOwner } from './tables.ts'
import { holdsSomebody, mustBeEmpty, mustKnow } from './target.ts'
import { beginRestore, type Target, unfinishedRestore } from './unfinished.ts'

export interface Restoration {
  backup: { path: string; kek: Key; manifest: Manifest }
  target: Target & { log: Log }
  /** Records of people who are known to be erased; null: nobody knows, and that was agreed to. */
  erased: { path: string; customers: readonly string[] } | null
  /**
   * Puts into the data folder what belongs there beside the files, before anything of the backup can be seen: with the
   * ledger there, no start serves before the erasures are repeated.
   */
  furnish(loaded: Loaded): Promise<void>
  progress: Progress
}

/**
 * Restores a checked backup into an empty database and an empty folder of files: the tables as that version made them, the
 * rows and files in one transaction with their check, then the migrations that came since. What an earlier run left that was
 * killed is cleared away, or finished. Whoever calls this ends the restore.
 * @throws BackupError, DatabaseError
 */
export async function restoreBackup(restoration: Restoration): Promise<void> {
  const { backup, target } = restoration
  mustKnow(backup.manifest)
  const embedded = target.databaseUrl ? null : await startEmbedded(target)
  const database = target.databaseUrl ?? embedded?.connection ?? ''
  try {
    await intoDatabase(restoration, database)
  } finally {
    await embedded?.stop()
  }
}

async function intoDatabase(restoration: Restoration, database: Parameters<typeof connectOwner>[0]): Promise<void> {
  const client = await connectOwner(database)
  const pools = createPools({ database })
  try {
    if (!(await cameThrough(client, restoration))) await fill(client, pools, restoration)
    await migrate(pools.owner)
    await client.query('analyze')
  } finally {
    await pools.close()
    await client.end()
  }
}

/** Whether an earlier run was killed so late that the database finished by itself: it takes all rows, or none. */
async function cameThrough(client: pg.Client, { backup, target }: Restoration): Promise<boolean> {
  return unfinishedRestore(target) === backup.manifest.createdAt && (await holdsSomebody(client)) !== null
}

async function fill(client: pg.Client, pools: Pools, restoration: Restoration): Promise<void> {
  const { backup, target } = restoration
  await mustBeEmpty(client, backup.manifest)
  // The database is empty, so these files are what an earlier run left.
  if (unfinishedRestore(target)) await rm(filesFolder(target.dataDir), { recursive: true, force: true })
  beginRestore(target, backup.manifest.createdAt)
  const then = new Set(backup.manifest.schema.map(({ name }) => name))
  await migrate(pools.owner, undefined, (name) => then.has(name))
  await inTransaction(client, restoration)
}

async function inTransaction(client: pg.Client, restoration: Restoration): Promise<void> {
  const files = filesFolder(restoration.target.dataDir)
  // Not yet under their name: the restore may be killed, and what it leaves must not look like files of a product.
  const draft = `${files}.restoring`
  await rm(draft, { recursive: true, force: true })
  let moved = false
  await client.query('begin')
  try {
    const force = await unforce(client)
    const place = { client, blobs: folderBlobs(draft), files: draft }
    const loaded = await load(restoration.backup, place, restoration.progress)
    await mustKnowErasures(client, restoration.erased)
    await settle(client)
    await force()
    await restoration.furnish(loaded)
    moved = await moveTo(draft, files)
    await client.query('commit')
  } catch (error) {
    // The end of the connection undoes the rows, wherever it stands.
    await rm(draft, { recursive: true, force: true })
    // Never what was there before.
    if (moved) await rm(files, { recursive: true, force: true })
    throw error
  }
}

/** @returns whether there was anything to move. Fails where something is. */
async function moveTo(draft: string, files: string): Promise<boolean> {
  if (!existsSync(draft)) return false
  await rename(draft, files)
  return true
}

async function mustKnowErasures(client: pg.Client, erased: Restoration['erased']): Promise<void> {
  if (!erased) return
  const unknown = await unknownErasures(client, erased.customers)
  if (unknown > 0) throw new BackupError('erasures_stale', { path: erased.path, detail: String(unknown) })
}
