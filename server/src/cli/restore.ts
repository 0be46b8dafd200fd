import { existsSync, readFileSync } from 'node:fs'
import { check } from '../backup/check.ts'
import { BackupError } from '../backup/errors.ts'
import type { Manifest } from '../backup/manifest.ts'
import { noteInTrails } from '../backup/note.ts'
import { Progress } from '../backup/progress.ts'
import { restoreBackup } from '../backup/restore.ts'
import { mustHaveNoFiles } from '../backup/target.ts'
import { endRestore, unfinishedRestore } from '../backup/unfinished.ts'
import { openRestored } from '../compose.ts'
import { systemClock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import type { Key } from '../kernel/crypto/cipher.ts'
import { findKek, keepKek, toKek } from '../kernel/crypto/kek.ts'
import { createLog } from '../kernel/log.ts'
import { enterAll, ledgerOf, readLedger, repeatErasures } from '../modules/customers/index.ts'
import { keepAuditKey, setSinkAside } from '../modules/security/index.ts'
import { filesFolder } from '../ports/blobs/folder.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

/**
 * `tandem restore FILE`: into the empty database and data folder that the environment names, or that `--to-database`
 * does. `--check` is the drill: the backup is read whole, and nothing is written. Run again after it was killed, it goes on.
 */
export async function restore(config: Config, args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, {
    check: { type: 'boolean', default: false },
    'to-database': { type: 'string' },
    kek: { type: 'string' },
    erasures: { type: 'string' },
    'without-erasures': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new UsageError({ zh: '请指定一个备份文件', en: 'name the file of one backup' })
  const target = { ...config, databaseUrl: values['to-database'] ?? config.databaseUrl }
  const kek = keyOf(target, values.kek)
  const progress = (what: string) => new Progress(what, systemClock, console.error)
  const say = (manifest: Manifest, more: object) =>
    values.json ? console.log(JSON.stringify(resultOf(path, manifest, more))) : tell(path, manifest, more)
  if (values.check) return say(await check(path, kek, progress('检查 check')), { checked: true })

  const erased = values['without-erasures'] ? null : await erasedPeople(values.erasures ?? ledgerOf(target.dataDir))
  // Said at once: to read a large backup takes a while.
  if (!unfinishedRestore(target)) mustHaveNoFiles(filesFolder(target.dataDir))
  const manifest = await check(path, kek, progress('检查 check'))
  await restoreBackup({
    backup: { path, kek, manifest },
    target: { ...target, log: createLog(config.logLevel) },
    erased,
    progress: progress('恢复 restore'),
    async furnish({ auditKey }) {
      if (target.kek === null) keepKek(target.dataDir, kek)
      if (auditKey && !keepAuditKey(target.dataDir, auditKey))
        throw new BackupError('other_keys', { path: 'keys/audit-ed25519' })
      setSinkAside(target.dataDir, new Date(systemClock.now()))
      if (erased && erased.path !== ledgerOf(target.dataDir)) await enterAll(target.dataDir, erased.people)
    },
  })
  const repeatedErasures = await bringUpToDate(target, manifest)
  endRestore(target)
  say(manifest, { repeatedErasures })
}

/** What only the product itself can do: erase once more, and tell the trails. */
async function bringUpToDate(target: Config, { createdAt }: Manifest): Promise<number> {
  const base = await openRestored(target)
  try {
    await noteInTrails(base.services, 'backup.restore', { createdAt })
    return await repeatErasures(base.services)
  } finally {
    await base.close()
  }
}

/** @throws BackupError no_key, bad_key, other_keys */
function keyOf(config: Config, path: string | undefined): Key {
  const own = findKek(config)
  if (path === undefined) {
    if (!own) throw new BackupError('no_key')
    return own
  }
  if (!existsSync(path)) throw new BackupError('not_found', { path })
  const named = toKek(readFileSync(path, 'utf8').trim())
  if (!named) throw new BackupError('bad_key', { path })
  if (own && !own.bytes.equals(named.bytes)) throw new BackupError('other_keys', { path: 'keys/kek' })
  return named
}

/** @throws BackupError erasures_unknown, where there is no ledger */
async function erasedPeople(path: string) {
  if (!existsSync(path)) throw new BackupError('erasures_unknown')
  const people = await readLedger(path)
  return { path, people, customers: people.flatMap(({ customers }) => customers) }
}

function resultOf(file: string, manifest: Manifest, more: object) {
  const { createdAt, product, schema, tables, files } = manifest
  return { file, createdAt, product, schema: schema.at(-1)?.name, tables, files, ...more }
}

function tell(path: string, { createdAt, product, tables, files }: Manifest, more: object): void {
  const done = 'checked' in more ? '备份完好 The backup is whole' : '已恢复 Restored'
  for (const { name, rows, rowHash } of [...tables, { name: 'files/', ...files }]) {
    if (rows > 0) console.log(`${rowHash.slice(0, 16)}  ${String(rows).padStart(9)}  ${name}`)
  }
  console.log(`${done}  ${path}  (${createdAt}, Tandem ${product})`)
  if ('repeatedErasures' in more) console.log(`再次删除的客户 Customers erased once more: ${more.repeatedErasures}`)
}
