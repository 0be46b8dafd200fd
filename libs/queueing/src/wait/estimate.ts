import { number, positive } from '../check.ts'
import { quantile } from '../quantile.ts'

/** What recent traffic teaches about waiting; times in seconds. */
export interface Experience {
  /** Mean handling time of a conversation. */
  handling: number
  /** Abandonments a second of waiting. */
  abandonment: number
  /** Actual over predicted waits of the last ones, those who gave up included (see `offeredWait`). */
  ratios: readonly number[]
}

/** Fewer ratios than this say nothing about a quantile. */
const ENOUGH = 20
/** 80th percentile of a normal distribution, in standard deviations: until there are enough ratios. */
const Z80 = 0.8416

/**
 * Wait behind `ahead` others for one of `slots` (Erlang A, state dependent; QLm in the literature): the sum of the mean
 * times between the departures ahead, each of which is a service or somebody giving up. Seconds.
 *
 * @param slots parallel conversations that can be served, fractions too; with 0 and no abandonment it is Infinity
 * @throws QueueingError for negative numbers or a handling time of 0
 */
export function queueWait(ahead: number, slots: number, { handling, abandonment }: Omit<Experience, 'ratios'>) {
  number('ahead', ahead, { max: Number.MAX_SAFE_INTEGER })
  number('slots', slots)
  positive('handling', handling)
  number('abandonment', abandonment)
  let mean = 0
  let variance = 0
  for (let i = 0; i <= ahead; i++) {
    const step = 1 / (slots / handling + i * abandonment)
    mean += step
    variance += step * step
  }
  return { mean, deviation: Math.sqrt(variance) }
}

/** Seconds that one such customer waits: the model, set right by the median of how it came true lately. */
export function expectedWait(ahead: number, slots: number, experience: Experience): number {
  const { mean } = queueWait(ahead, slots, experience)
  return experience.ratios.length < ENOUGH ? mean : mean * quantile(experience.ratios, 0.5)
}

/** Seconds that 80 of 100 such customers do not wait longer than: what to announce. */
export function p80(ahead: number, slots: number, experience: Experience): number {
  const { mean, deviation } = queueWait(ahead, slots, experience)
  const { ratios } = experience
  return ratios.length < ENOUGH ? mean + Z80 * deviation : mean * quantile(ratios, 0.8)
}
