import type { BreakerState } from '@tandem/contract'

/** Whether a model is asked at all. Pure: the clock's time goes in. */
export interface Breaker {
  /** In a row. */
  failures: number
  /** Not asked before, in milliseconds since the epoch; null while all is well. */
  until: number | null
  /** How long the last rest was. */
  restMs: number
  /** The one attempt after a rest is on its way. */
  trying: boolean
}

const FAILURES = 3
const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 300_000

export const newBreaker = (): Breaker => ({ failures: 0, until: null, restMs: 0, trying: false })

export function stateOf({ until }: Breaker, now: number): BreakerState {
  if (until === null) return 'closed'
  return now < until ? 'open' : 'half_open'
}

/** After a rest one attempt decides; others go without meanwhile. */
export function mayAsk(breaker: Breaker, now: number): boolean {
  const state = stateOf(breaker, now)
  return state === 'closed' || (state === 'half_open' && !breaker.trying)
}

export const asking = (breaker: Breaker, now: number): Breaker => ({
  ...breaker,
  trying: stateOf(breaker, now) === 'half_open',
})

/** After an answer all is forgotten; after failures in a row, or a failed attempt, it rests, each time longer. */
export function noted(breaker: Breaker, ok: boolean, now: number): Breaker {
  if (ok) return newBreaker()
  const failures = breaker.failures + 1
  const state = stateOf(breaker, now)
  // A failure that comes in late, while it rests already, does not prolong the rest.
  if (state === 'open') return { ...breaker, failures }
  if (state === 'closed' && failures < FAILURES) return { ...breaker, failures }
  const restMs = Math.min(LONGEST_REST_MS, Math.max(FIRST_REST_MS, breaker.restMs * 2))
  return { failures, until: now + restMs, restMs, trying: false }
}
