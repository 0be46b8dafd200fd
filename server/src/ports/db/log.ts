import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { DatabaseError, type DatabaseErrorCode } from './errors.ts'

const ROTATE_AT = 5 * 1024 * 1024
const TAIL = 16 * 1024

const CAUSES: [RegExp, DatabaseErrorCode][] = [
  [/no space left on device|disk quota exceeded/i, 'disk_full'],
  [/permission denied|wrong ownership|invalid permissions|read-only file system/i, 'permission'],
  [/incompatible with server|was initialized by PostgreSQL version/i, 'wrong_version'],
  [/checkpoint record|invalid checksum|pg_control|incorrect checksum|not a valid data directory|corrupt/i, 'corrupt'],
]

/** The error that PostgreSQL's own words on a failed start amount to. */
export function explain(said: string, path: string): DatabaseError {
  const code = CAUSES.find(([pattern]) => pattern.test(said))?.[1] ?? 'start_failed'
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line))
  return new DatabaseError(code, { path, detail: lines.slice(-2).join(' ').trim() || said.trim().slice(-300) })
}

/** Opens the server's log to append, a large one moved aside first. Returns its descriptor and present length. */
export function openLog(path: string): { fd: number; start: number } {
  if (existsSync(path) && statSync(path).size > ROTATE_AT) renameSync(path, `${path}.1`)
  const fd = openSync(path, 'a', 0o600)
  return { fd, start: statSync(path).size }
}

/** What was written to the log since `start`, at most its last 16 kB. */
export function readLog(path: string, start: number): string {
  const from = Math.max(start, statSync(path).size - TAIL)
  const buffer = Buffer.alloc(TAIL)
  const fd = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(fd, buffer, 0, TAIL, from)).toString('utf8')
  } finally {
    closeSync(fd)
  }
}
