import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(4096)
let used = pool.length

/**
 * Up to 4,096 random bytes out of a pool that one system call fills: a call an id or a nonce costs more than what it is
 * for. The bytes are the caller's until the next call: copy them to keep them.
 */
export function pooledRandomBytes(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += size
  return pool.subarray(used - size, used)
}
