import type { Share } from '@tandem/contract'

const Z = 1.959963984540054

/** A share with its 95 % interval by Wilson (1927); `n` may be an effective one and broken. */
export function wilson(hits: number, n: number): Share {
  if (n === 0) return { value: null, low: 0, high: 1, n }
  const p = hits / n
  const scale = 1 + Z ** 2 / n
  const middle = (p + Z ** 2 / (2 * n)) / scale
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  return { value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n }
}

/**
 * A share of all from a sample in which each case stands for `weight` others (Horvitz-Thompson); the interval is
 * Wilson's with Kish's effective number of cases.
 */
export function weighted(cases: readonly { hit: boolean; weight: number }[]): Share {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return wilson(0, 0)
  const squares = cases.reduce((sum, { weight }) => sum + weight ** 2, 0)
  const share = cases.reduce((sum, { hit, weight }) => sum + (hit ? weight : 0), 0) / total
  const effective = total ** 2 / squares
  return { ...wilson(share * effective, effective), n: cases.length }
}
