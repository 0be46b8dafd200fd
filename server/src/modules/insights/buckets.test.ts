import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, quantile, valueIn } from './buckets.ts'

const values = fc.array(fc.double({ min: 0.001, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 300 })

function countsOf(of: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of of) counts.set(bucketOf(value), (counts.get(bucketOf(value)) ?? 0) + 1)
  return counts
}

describe('log buckets', () => {
  it('give back any value to within two per cent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (value) => {
        expect(Math.abs(valueIn(bucketOf(value)) - value) / value).toBeLessThanOrEqual(0.02 + 1e-9)
      }),
    )
  })

  it('give any quantile of any values to within two per cent', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (of, q) => {
        const exact = [...of].sort((a, b) => a - b)[Math.max(1, Math.ceil(q * of.length)) - 1] ?? 0
        expect(Math.abs((quantile(countsOf(of), q) ?? 0) - exact) / exact).toBeLessThanOrEqual(0.02 + 1e-9)
      }),
    )
  })

  it('merge by adding counts', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const merged = countsOf(a)
        for (const [bucket, n] of countsOf(b)) merged.set(bucket, (merged.get(bucket) ?? 0) + n)
        expect(quantile(merged, 0.9)).toBe(quantile(countsOf([...a, ...b]), 0.9))
      }),
    )
  })

  it('know nothing of nothing, and take nought as next to nothing', () => {
    expect(quantile(new Map(), 0.5)).toBeNull()
    expect(quantile(countsOf([0, 0, 5]), 0.5)).toBeLessThan(0.0011)
  })
})
