import { basename } from 'node:path'
import type { Services } from '../kernel/context.ts'
import { findKek } from '../kernel/crypto/kek.ts'
import { readAuditKeyFile } from '../modules/security/index.ts'
import { filesFolder } from '../ports/blobs/folder.ts'
import type { Connection } from '../ports/db/index.ts'
import { dump, type Written } from './dump.ts'
import { BackupError } from './errors.ts'
import { mustOpenKeys, noteInTrails } from './note.ts'
import { Progress } from './progress.ts'
import { connectOwner } from './tables.ts'

interface Order {
  /** Where the database is that `services` work on. */
  database: Connection | string
  path: string
  at: Date
  /** Tandem's version. */
  product: string
  say?: (line: string) => void
  signal?: AbortSignal
}

/** Takes a backup of the running product; the trails say so before there is anything to take away. @throws BackupError */
export async function takeBackup(services: Services, order: Order): Promise<Written> {
  const { config, clock } = services
  const { database, path, at, product, say = () => {}, signal } = order
  const kek = findKek(config)
  if (!kek) throw new BackupError('no_key')
  await mustOpenKeys(services)
  await noteInTrails(services, 'backup.write', { file: basename(path) })
  const client = await connectOwner(database)
  const source = {
    client,
    kek,
    product,
    files: filesFolder(config.dataDir),
    auditKey: readAuditKeyFile(config.dataDir),
  }
  try {
    return await dump(source, { path, at, progress: new Progress('备份 backup', clock, say), signal })
  } finally {
    // Ends also what is still streaming after a failure.
    await client.end()
  }
}
