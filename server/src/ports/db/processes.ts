import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process of this id runs (ours or another user's). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * A mark that tells a process from a later one with the same id: its start time, with the boot it belongs to.
 * Empty when it does not run.
 */
export function birthMark(pid: number): string {
  try {
    if (process.platform !== 'linux') return ps(pid, 'lstart')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${statFields(pid)[19]}`
  } catch {
    return ''
  }
}

/** Ids of the processes whose working folder is `folder`: PostgreSQL's postmaster and backends stand in their data. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder && !isZombie(pid))
}

/** Whether `pid` is the postmaster of the data folder `folder` (and not another process that got its id later). */
export function isPostmasterOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return workingFolder(pid) === folder && !isZombie(pid)
  try {
    return ps(pid, 'command').includes(folder)
  } catch {
    return false
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (isAlive(pid)) throw error
  }
}

/** Polls until `done` answers true; false when it did not within `timeoutMs`. */
export async function until(done: () => boolean, timeoutMs: number, everyMs = 10): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; !done(); await sleep(everyMs)) if (Date.now() > end) return false
  return true
}

const workingFolder = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

// An exited child that nobody has waited for still answers to signals, but holds no files.
const isZombie = (pid: number): boolean => {
  try {
    return statFields(pid)[0] === 'Z'
  } catch {
    return false
  }
}

// proc(5): the second field is the command in brackets and may hold blanks, so counting starts after it.
const statFields = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? []

const ps = (pid: number, field: string): string =>
  execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
