import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { BackupError } from './errors.ts'

/** Where a restore goes to. */
export interface Target {
  databaseUrl: string | null
  dataDir: string
}

const Mark = z.strictObject({
  /** When the backup was made that is being restored. */
  backup: z.iso.datetime(),
  /** Tells this database from others, and not where it is. */
  database: z.string(),
})

/**
 * Lies in the data folder from before the first change of a restore until after its last. Without it, what a killed run
 * left would pass for a new installation, whose database happens to be empty.
 */
const markOf = (dataDir: string): string => join(dataDir, 'restore.unfinished')

const nameOf = ({ databaseUrl }: Target): string =>
  createHash('sha256')
    .update(databaseUrl ?? 'embedded')
    .digest('hex')

/** Which backup a run that did not come to its end was restoring into this target; null: there was none. */
export function unfinishedRestore(target: Target): string | null {
  const path = markOf(target.dataDir)
  if (!existsSync(path)) return null
  const mark = Mark.parse(JSON.parse(readFileSync(path, 'utf8')))
  return mark.database === nameOf(target) ? mark.backup : null
}

export function beginRestore(target: Target, backup: string): void {
  const path = markOf(target.dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const mark: z.infer<typeof Mark> = { backup, database: nameOf(target) }
  // Under another name first: killed here, it leaves no half mark.
  writeFileSync(`${path}.part`, JSON.stringify(mark), { mode: 0o600, flush: true })
  renameSync(`${path}.part`, path)
}

export const endRestore = ({ dataDir }: Target): void => rmSync(markOf(dataDir), { force: true })

/** @throws BackupError unfinished */
export function mustBeWhole(target: Target): void {
  const backup = unfinishedRestore(target)
  if (backup) throw new BackupError('unfinished', { path: markOf(target.dataDir), detail: backup })
}
