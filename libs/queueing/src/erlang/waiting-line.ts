import { QueueingError } from '../errors.ts'

/** Longest line that is summed term by term: about a second of computing. */
const MAX_LINE = 10_000_000
const NEGLIGIBLE = 1e-17
const HUGE = 1e250

/** The line in front of a full house: times in seconds, rates a second. */
export interface Line {
  /** Arrivals. */
  arrival: number
  /** Services ended while everybody is busy. */
  service: number
  /** Abandonments of one who waits: 1 / mean patience. Above 0. */
  abandonment: number
  targetSec: number
}

/** What happens to those who find everybody busy; shares of them, and means over them. */
export interface LineFigures {
  /** Probability that nobody waits, given that everybody is busy: joins the line to the rest of the chain. */
  empty: number
  /** Mean number waiting, given that everybody is busy. */
  length: number
  /** Offered wait (with endless patience) longer than the target. */
  longerThanTarget: number
  /** Served at all, and served within the target. */
  served: number
  servedInTarget: number
  /** Mean of wait x [served], seconds: divide by the served share for the mean wait of the served. */
  waitOfServed: number
}

/**
 * The line of a birth-death queue with abandonment, exactly. Behind j others a customer waits through j + 1 departures
 * at rates service + i abandonment (i = 0..j), so that exp(-abandonment wait) is Beta(c, j + 1) with c = service /
 * abandonment. Its distribution function is a negative-binomial sum that grows by one term with each j, and one pass
 * over j gives everything.
 *
 * @throws QueueingError too_large when the line would be millions long
 */
export function lineFigures({ arrival, service, abandonment, targetSec }: Line): LineFigures {
  const c = service / abandonment
  const x = Math.exp(-abandonment * targetSec)
  const departed = -Math.expm1(-abandonment * targetSec)
  const departures = negativeBinomial(c, departed, -service * targetSec)
  let weight = 1
  let empty = 1
  const sum = { all: 0, length: 0, longer: 0, served: 0, inTarget: 0, wait: 0 }
  let stepsToServed = 0
  let longerThan = 0
  let longerThanOfServed = 0
  for (let j = 0; ; j++) {
    if (j > MAX_LINE)
      throw new QueueingError('too_large', 'patienceSec', 'the line would be millions long: use model C')
    const share = c / (c + j + 1)
    const term = departures.next(j)
    longerThan += term
    longerThanOfServed += (term * x * (c + j)) / c
    stepsToServed += 1 / (service + (j + 1) * abandonment)
    sum.all += weight
    sum.length += weight * j
    sum.longer += weight * Math.min(longerThan, 1)
    sum.served += weight * share
    sum.inTarget += weight * share * Math.max(1 - longerThanOfServed, 0)
    sum.wait += weight * share * stepsToServed
    const ratio = arrival / (service + (j + 1) * abandonment)
    if (ratio < 1 && isOver(weight, ratio, j, sum)) break
    weight *= ratio
    if (weight > HUGE) {
      weight /= HUGE
      empty /= HUGE
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] /= HUGE
    }
  }
  const { all, length, longer, served, inTarget, wait } = sum
  return {
    empty: empty / all,
    length: length / all,
    longerThanTarget: longer / all,
    served: served / all,
    servedInTarget: inTarget / all,
    waitOfServed: wait / all,
  }
}

/** Whether the rest of the line, bounded by a geometric series, no longer shows in the sums. */
function isOver(weight: number, ratio: number, j: number, sum: { all: number; length: number }): boolean {
  const rest = (weight * ratio) / (1 - ratio)
  return rest < NEGLIGIBLE * sum.all && rest * (j + 1 / (1 - ratio)) <= NEGLIGIBLE * sum.length
}

/**
 * Terms C(c+i-1, i) departed^i x^c one after the other, where log(x^c) = `logFirst` may be far below what a double
 * holds: the mantissa is kept in range and its scale in logarithms.
 */
function negativeBinomial(c: number, departed: number, logFirst: number) {
  let mantissa = 1
  let scale = logFirst
  const logHuge = Math.log(HUGE)
  return {
    next(i: number): number {
      if (i > 0) mantissa *= ((c + i - 1) / i) * departed
      if (mantissa > HUGE) {
        mantissa /= HUGE
        scale += logHuge
      }
      return mantissa * Math.exp(scale)
    },
  }
}
