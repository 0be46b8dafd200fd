import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The operating system user that the database runs as. */
export interface Account {
  uid: number
  gid: number
}

// PostgreSQL refuses to run as root and wants its user to have a name; the first of these that exists serves.
const CANDIDATES = ['tandem', 'postgres', 'nobody']

/**
 * Whom the database runs as: an ordinary user's server runs it as itself (undefined: nothing to change); root's runs
 * it as the owner of the folder, or where root owns that too as `tandem`, `postgres` or `nobody`.
 */
export function databaseAccount(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { uid, gid }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of CANDIDATES) {
    const user = users.find((fields) => fields[0] === name)
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  return { uid: 65534, gid: 65534 }
}

/** Whether the account may pass through every folder on the way to `path` (which must exist), by their modes. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
