import type { Random } from './random.ts'
import { exponential } from './random.ts'

/**
 * Times of a Poisson stream whose rate changes (thinning), ascending, from 0 to `until` seconds.
 *
 * @param rate arrivals a second at a time
 * @param highest no rate is higher
 */
export function* arrivals(random: Random, until: number, rate: (at: number) => number, highest: number) {
  for (let at = exponential(random, 1 / highest); at < until; at += exponential(random, 1 / highest)) {
    if (random() * highest < rate(at)) yield at
  }
}

const DAY = 86_400

/**
 * The usual shape of a service day as a factor of its busiest hour: quiet nights, a peak before noon, a dip at lunch and
 * a lower peak in the evening.
 */
export function dayShape(at: number): number {
  const hour = ((at % DAY) / 3600 + 24) % 24
  const bump = (centre: number, width: number) => Math.exp(-(((hour - centre) / width) ** 2))
  return Math.min(1, 0.06 + 0.92 * bump(10.5, 2.2) + 0.55 * bump(15.5, 2.4) + 0.6 * bump(20, 1.8))
}
