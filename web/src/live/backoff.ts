const base = 500
const most = 15_000

/**
 * Milliseconds to wait before attempt number `attempt` (from 0): doubling, at most 15 s, and between half and the
 * whole of it by chance, so that a thousand consoles do not come back in the same instant.
 */
export function backoff(attempt: number, chance = Math.random()): number {
  return Math.min(most, base * 2 ** attempt) * (0.5 + chance / 2)
}
