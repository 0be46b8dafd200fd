export interface Backoff {
  baseMs: number
  capMs: number
}

/**
 * How long to wait before try number `attempt` (from 0), in milliseconds: doubling up to the cap, then a random
 * point in its upper half, so that a thousand clients do not come back in the same instant.
 */
export function delayOf(attempt: number, { baseMs, capMs }: Backoff, random = Math.random): number {
  const full = Math.min(capMs, baseMs * 2 ** Math.min(attempt, 16))
  return full / 2 + (random() * full) / 2
}
