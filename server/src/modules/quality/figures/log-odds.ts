/** How often something stands in so many cases of a group. */
export interface Seen {
  hits: number
  of: number
}

const Z = 1.959963984540054

/**
 * Log-odds ratio with an informative prior (Monroe, Colaresi and Quinn 2008), by cases: the prior counts as `strength`
 * cases of each group that have it as often as all do, so that what is rare stays near nought until it has proved itself.
 */
export function logOdds(good: Seen, other: Seen, strength: number): { logOdds: number; low: number; high: number } {
  const share = (good.hits + other.hits) / (good.of + other.of)
  const prior = Math.max(share * strength, Number.EPSILON)
  const rest = Math.max((1 - share) * strength, Number.EPSILON)
  const odds = ({ hits, of }: Seen) => Math.log((hits + prior) / (of - hits + rest))
  const variance = ({ hits, of }: Seen) => 1 / (hits + prior) + 1 / (of - hits + rest)
  const value = odds(good) - odds(other)
  const half = Z * Math.sqrt(variance(good) + variance(other))
  return { logOdds: value, low: value - half, high: value + half }
}
