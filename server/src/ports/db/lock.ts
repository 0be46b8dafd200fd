import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, errorCode, fromFileError } from './errors.ts'
import { birthMark } from './processes.ts'

const FILE = 'tandem.lock'
const HEARTBEAT_MS = 2_000
// A holder on another host (two containers on one volume) cannot be asked: its heartbeat decides.
const FOREIGN_STALE_MS = 10_000

interface Holder {
  pid: number
  birth: string
  host: string
  /** Tells two locks of one process apart. */
  token: string
}

/**
 * Takes the data folder for this process; at most one Tandem server has it. A lock left by a process that died is
 * taken over at once; one of another host when it has not been touched for `foreignStaleMs`.
 * @returns a function that gives the folder back
 * @throws DatabaseError folder_taken, permission, disk_full
 */
export async function lockFolder(folder: string, foreignStaleMs = FOREIGN_STALE_MS): Promise<() => void> {
  const path = join(folder, FILE)
  const mine = JSON.stringify(me())
  for (const end = Date.now() + foreignStaleMs; !place(path, mine); ) {
    const found = readText(path)
    if (found === undefined) continue
    const holder = parse(found)
    if (isStale(path, holder, foreignStaleMs)) evict(path, found)
    else if (holder?.host === hostname() || Date.now() > end) throw taken(folder)
    else await sleep(foreignStaleMs / 20)
  }
  // Two processes may clear one stale lock at the same moment; whoever is still named a moment later has it.
  await sleep(20)
  if (readText(path) !== mine) throw taken(folder)
  return hold(path, mine)
}

const me = (): Holder => ({
  pid: process.pid,
  birth: birthMark(process.pid),
  host: hostname(),
  token: randomUUID(),
})

const taken = (folder: string): DatabaseError =>
  new DatabaseError('folder_taken', { path: folder, pid: parse(readText(join(folder, FILE)))?.pid })

function hold(path: string, mine: string): () => void {
  const beat = setInterval(() => {
    try {
      if (readText(path) === mine) utimesSync(path, new Date(), new Date())
    } catch {
      // A disk that fails shows where something is to be written; a missed beat must not end the process.
    }
  }, HEARTBEAT_MS).unref()
  return () => {
    clearInterval(beat)
    if (readText(path) === mine) rmSync(path, { force: true })
  }
}

/** Puts the lock there whole or not at all: link() fails when the name exists. */
function place(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`
  try {
    writeFileSync(draft, content, { mode: 0o600 })
    linkSync(draft, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw fromFileError(error, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes a stale lock, and only that one: a fresh lock caught by mistake is put back. */
function evict(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    const caught = readFileSync(aside, 'utf8')
    rmSync(aside, { force: true })
    if (caught !== stale) place(path, caught)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw fromFileError(error, path)
  }
}

function isStale(path: string, holder: Holder | undefined, foreignStaleMs: number): boolean {
  if (!holder) return true
  if (holder.host === hostname()) return birthMark(holder.pid) !== holder.birth
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > foreignStaleMs
}

function parse(content = ''): Holder | undefined {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Undefined where there is none. @throws permission: a lock that cannot be read cannot be judged, only told. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw fromFileError(error, path)
  }
}
