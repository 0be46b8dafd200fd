/** Numbers between 0 and 1 from a seed, the same on every machine (mulberry32). */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random())

/** Log-normal by its mean and its coefficient of variation (deviation over mean). */
export function logNormal(random: Random, mean: number, variation: number): number {
  const sigma = Math.sqrt(Math.log(1 + variation * variation))
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return mean * Math.exp(sigma * normal - (sigma * sigma) / 2)
}
