/** A number from 0 to 1, never 1. */
export type Random = () => number

/** Between two bounds, evenly. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

/** The time to the next arrival of a Poisson process with this mean. */
export const exponential = (random: Random, mean: number): number => -Math.log(1 - random()) * mean

/** One of a list that is not empty. */
export const pick = <T>(random: Random, [first, ...rest]: readonly [T, ...T[]]): T =>
  [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first
