/** One step of hashing: the state after another number. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x5bd1e995) ^ (hash >>> 15)
}

/** The 32-bit hash of a state. */
export function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
