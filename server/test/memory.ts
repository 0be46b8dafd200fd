import { readFileSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'

const MEMORY = '/dev/shm'
/** Four times what a whole run of the tests was seen to keep at once. */
const BYTES = 3 * 1024 ** 3

/**
 * A folder in memory for what the tests write, where there is one with room for it, from which programs may run. Every
 * test file has a database, which is nine hundred small files: disks take up to a second of computing to make them.
 */
export function folderInMemory(): string | undefined {
  try {
    const mounted = readFileSync('/proc/mounts', 'utf8')
    const [, options] = new RegExp(`^\\S+ ${MEMORY} tmpfs (\\S+)`, 'm').exec(mounted) ?? []
    const { bavail, bsize } = statfsSync(MEMORY)
    const hasRoom = Math.min(bavail * bsize, freemem()) > BYTES
    return options && !options.split(',').includes('noexec') && hasRoom ? MEMORY : undefined
  } catch {
    // Another system, which has no such folder.
    return undefined
  }
}
