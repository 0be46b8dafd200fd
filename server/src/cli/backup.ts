import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { dump } from '../backup/dump.ts'
import { BackupError } from '../backup/errors.ts'
import { mustOpenKeys, noteInTrails } from '../backup/note.ts'
import { Progress } from '../backup/progress.ts'
import { connectOwner } from '../backup/tables.ts'
import { openBase } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { findKek } from '../kernel/crypto/kek.ts'
import { readAuditKeyFile } from '../modules/security/index.ts'
import { filesFolder } from '../ports/blobs/folder.ts'
import { runningUrl } from '../ports/db/index.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'

/** `tandem backup [--to FOLDER|FILE] [--json]`: everything in one sealed file, beside a running server or without. */
export async function backup(config: Config, args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, {
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  if (positionals.length > 0)
    throw new UsageError({ zh: `多余的参数 ${positionals[0]}`, en: `${positionals[0]} means nothing here` })
  const kek = findKek(config)
  if (!kek) throw new BackupError('no_key')
  const base = await openBase({ ...config, databaseUrl: config.databaseUrl ?? runningUrl(config.dataDir) })
  const { clock } = base.services
  try {
    const at = new Date(clock.now())
    const path = placeOf(values.to ?? join(config.dataDir, 'backups'), values.to === undefined, at)
    await mustOpenKeys(base.services)
    await noteInTrails(base.services, 'backup.write', { file: basename(path) })
    const client = await connectOwner(config.databaseUrl ?? runningUrl(config.dataDir) ?? '')
    const source = { client, kek, product: version(), files: filesFolder(config.dataDir) }
    const progress = new Progress('备份 backup', clock, console.error)
    const done = await dump({ ...source, auditKey: readAuditKeyFile(config.dataDir) }, path, at, progress).finally(() =>
      client.end(),
    )
    const { manifest, ...written } = done
    const counts = {
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files.rows,
    }
    const seconds = Math.round((clock.now() - at.getTime()) / 100) / 10
    const result = { ...written, createdAt: manifest.createdAt, ...counts, seconds }
    console.log(values.json ? JSON.stringify(result) : sentenceOf(result))
  } finally {
    await base.close()
  }
}

/** A name for the time, where a folder is named; folders end with a slash or are there already. */
function placeOf(to: string, isFolder: boolean, at: Date): string {
  if (!isFolder && !to.endsWith('/') && !(existsSync(to) && statSync(to).isDirectory())) return resolve(to)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  return resolve(to, `tandem-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`)
}

function sentenceOf({ file, rows, tables, files, bytes, sha256 }: Record<string, unknown>): string {
  return [
    `已备份 Backed up  ${file}`,
    `  ${tables} 张表 tables, ${rows} 行 rows, ${files} 个文件 files, ${bytes} 字节 bytes`,
    `  SHA-256 ${sha256}`,
    '  没有主密钥，这份备份无法打开：请把主密钥（TANDEM_KEK 或数据目录中的 keys/kek）另外保存在安全的地方。',
    '  Nobody can open it without the key of keys: keep that (TANDEM_KEK, or keys/kek of the data folder) in another safe place.',
  ].join('\n')
}
