import { AlarmKind, type AlarmPolicy } from '@tandem/contract'

/** When floors are alarmed where nobody has decided otherwise. */
export const defaultPolicy: AlarmPolicy = {
  longest_wait: { raise: 180, clear: 90 },
  abandonment: { raise: 0.15, clear: 0.08 },
  sentiment: { raise: 3, clear: 2 },
  sla_risk: { raise: 3, clear: 1 },
  targetSeconds: 60,
}

/** A share of fewer cases than this says nothing. */
const LEAST_CASES = 5

/** What becomes of one kind of alarm. */
export type Verdict = 'raise' | 'clear' | 'stay'

/**
 * Raised at the upper limit, over only below the lower one: a value that swings between both changes nothing.
 * A kind that was switched off is over, and so is one of which nothing is left: below a limit of 0 is nothing. A limit at which it clears is never above the one that raises.
 */
export function judge(on: boolean, value: number, level: AlarmPolicy[AlarmKind]): Verdict {
  if (!level) return on ? 'clear' : 'stay'
  if (!on) return value >= level.raise ? 'raise' : 'stay'
  return value === 0 || value < Math.min(level.clear, level.raise) ? 'clear' : 'stay'
}

/** The first kind whose alarm would clear above the value that raises it, or null. */
export const contradiction = (policy: AlarmPolicy): AlarmKind | null =>
  AlarmKind.options.find((kind) => {
    const level = policy[kind]
    return level !== null && level.clear > level.raise
  }) ?? null

/** What is measured on the floor. */
export interface Floor {
  now: number
  /** Since when each of the waiting has been waiting. */
  waitingSince: readonly number[]
  asked: number
  gaveUp: number
  angry: number
}

export function valuesOf(floor: Floor, targetSeconds: number): Record<AlarmKind, number> {
  const waits = floor.waitingSince.map((since) => (floor.now - since) / 1000)
  return {
    longest_wait: Math.max(0, ...waits),
    abandonment: floor.asked < LEAST_CASES ? 0 : floor.gaveUp / floor.asked,
    sentiment: floor.angry,
    sla_risk: waits.filter((seconds) => seconds >= targetSeconds * 0.8).length,
  }
}
