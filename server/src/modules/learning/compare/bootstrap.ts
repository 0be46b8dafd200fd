const RESAMPLES = 2000
/** Of a 95 % interval. */
const TAIL = 0.025

export interface Interval {
  mean: number
  low: number
  high: number
}

/**
 * The mean of paired differences with its 95 % bootstrap interval: how much of it another draw of questions could have
 * made. The same differences and seed give the same interval. Null without any.
 */
export function bootstrap(differences: readonly number[], seed = 1): Interval | null {
  const n = differences.length
  if (n === 0) return null
  const random = generator(seed)
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += differences[Math.floor(random() * n)] ?? 0
    return sum / n
  }).sort((a, b) => a - b)
  const at = (share: number) => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0
  return { mean: differences.reduce((sum, one) => sum + one, 0) / n, low: at(TAIL), high: at(1 - TAIL) }
}

/** Random numbers from 0 to 1 that follow from the seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
