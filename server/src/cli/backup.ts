import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Written } from '../backup/dump.ts'
import { BackupError } from '../backup/errors.ts'
import { nameOf } from '../backup/kept.ts'
import { takeBackup } from '../backup/take.ts'
import { openBase } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { findKek } from '../kernel/crypto/kek.ts'
import { version } from '../kernel/version.ts'
import { runningUrl } from '../ports/db/index.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

/** `tandem backup [--to FOLDER|FILE] [--json]`: everything in one sealed file, beside a running server or without. */
export async function backup(config: Config, args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, {
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  if (positionals.length > 0)
    throw new UsageError({ zh: `多余的参数 ${positionals[0]}`, en: `${positionals[0]} means nothing here` })
  // Before anything is opened: a key that is not there would be made.
  if (!findKek(config)) throw new BackupError('no_key')
  const base = await openBase({ ...config, databaseUrl: config.databaseUrl ?? runningUrl(config.dataDir) })
  const { services, database } = base
  try {
    const at = new Date(services.clock.now())
    const path = placeOf(values.to ?? join(config.dataDir, 'backups'), values.to === undefined, at)
    const done = await takeBackup(services, { database, path, at, product: version(), say: console.error })
    const result = resultOf(done, services.clock.now() - at.getTime())
    console.log(values.json ? JSON.stringify(result) : sentenceOf(result))
  } finally {
    await base.close()
  }
}

function resultOf({ manifest, ...written }: Written, ms: number) {
  return {
    ...written,
    createdAt: manifest.createdAt,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.files.rows,
    seconds: Math.round(ms / 100) / 10,
  }
}

/** A name for the time, where a folder is named; folders end with a slash or are there already. */
function placeOf(to: string, isFolder: boolean, at: Date): string {
  if (!isFolder && !to.endsWith('/') && !(existsSync(to) && statSync(to).isDirectory())) return resolve(to)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  return resolve(to, nameOf(at))
}

function sentenceOf({ file, rows, tables, files, bytes, sha256 }: ReturnType<typeof resultOf>): string {
  return [
    `已备份 Backed up  ${file}`,
    `  ${tables} 张表 tables, ${rows} 行 rows, ${files} 个文件 files, ${bytes} 字节 bytes`,
    `  SHA-256 ${sha256}`,
    '  没有主密钥，这份备份无法打开：请把主密钥（TANDEM_KEK 或数据目录中的 keys/kek）另外保存在安全的地方。',
    '  Nobody can open it without the key of keys: keep that (TANDEM_KEK, or keys/kek of the data folder) in another safe place.',
  ].join('\n')
}
