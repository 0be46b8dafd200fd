/** Counts are summed one by one up to this mean. */
const LARGE = 2000

/**
 * Quantiles of a gamma-Poisson (negative binomial) count: a Poisson whose mean itself is off by the share
 * sqrt(`dispersion`). With dispersion 0 it is Poisson.
 */
export function countQuantile(mean: number, dispersion: number, q: number): number {
  if (mean <= 0) return 0
  if (mean > LARGE) {
    // Larger counts have the same shape: only their relative scatter, dispersion + 1 / mean, matters.
    const scatter = Math.max(0, dispersion + 1 / mean - 1 / LARGE)
    return Math.round((mean / LARGE) * countQuantile(LARGE, scatter, q))
  }
  const over = dispersion < 1e-9 ? 0 : dispersion * mean
  // In logarithms, since the first term of a large count is smaller than any double.
  let log = over > 0 ? -Math.log1p(over) / dispersion : -mean
  let below = Math.exp(log)
  let k = 0
  for (; below < q && k < 100 * LARGE; k++) {
    log += Math.log((mean + over * k) / ((1 + over) * (k + 1)))
    below += Math.exp(log)
  }
  return k
}

/** How far counts scatter around their means beyond what chance alone does (method of moments, at least 0). */
export function dispersionOf(pairs: readonly { mean: number; count: number }[]): number {
  const squares = pairs.reduce((sum, { mean }) => sum + mean * mean, 0)
  const excess = pairs.reduce((sum, { mean, count }) => sum + (count - mean) ** 2 - mean, 0)
  return squares > 0 ? Math.max(0, excess / squares) : 0
}
