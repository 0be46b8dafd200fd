import type { NoHelp } from '../../models/index.ts'

const FIRST_MS = 2000
const SLOWEST_MS = 60_000
/** All pauses of one encoding together: a service that wants more is waited for by the next training. */
const MOST_MS = 5 * 60_000

/** An encoder that gave no vectors. */
export interface Refused {
  why: NoHelp
  /** How long it asks to be left alone. */
  retryAfterMs?: number | undefined
}

/**
 * How long to leave an encoder alone that is asked too much, in milliseconds; null where waiting is of no use, or no
 * longer. Each pause is longer than the one before, whatever the service says.
 * @param attempt how many pauses there were
 * @param paused how long they were together
 */
export function pauseAfter({ why, retryAfterMs = 0 }: Refused, attempt: number, paused: number): number | null {
  // It rests after several such answers in a row; one that rests without any is down.
  if (why !== 'busy' && !(why === 'resting' && attempt > 0)) return null
  const pause = Math.max(retryAfterMs, Math.min(SLOWEST_MS, FIRST_MS * 2 ** attempt))
  return paused + pause <= MOST_MS ? pause : null
}
