/**
 * Log buckets: values in (g^(b-1), g^b] share bucket b with g = (1+a)/(1-a), so that any quantile is known to within
 * the share `a` and sketches merge by adding counts (DDSketch, VLDB 2019).
 */
const ALPHA = 0.02
const GROWTH = Math.log((1 + ALPHA) / (1 - ALPHA))
/** Smaller values all count as this: a thousandth of a second, or of a millisecond. */
const SMALLEST = 0.001

/** The bucket of a value: ceil(ln x / ln((1+a)/(1-a))). */
export const bucketOf = (value: number): number => Math.ceil(Math.log(Math.max(value, SMALLEST)) / GROWTH)

/** The value that is at most the share `a` away from everything in the bucket. */
export const valueIn = (bucket: number): number => (1 - ALPHA) * Math.exp(bucket * GROWTH)

/** The value that the share `q` of all does not exceed, from counts by bucket; null when there are none. */
export function quantile(counts: ReadonlyMap<number, number>, q: number): number | null {
  const buckets = [...counts].filter(([, n]) => n > 0).sort(([a], [b]) => a - b)
  const total = buckets.reduce((sum, [, n]) => sum + n, 0)
  const rank = Math.max(1, Math.ceil(q * total))
  let seen = 0
  for (const [bucket, n] of buckets) {
    seen += n
    if (seen >= rank) return valueIn(bucket)
  }
  return null
}
