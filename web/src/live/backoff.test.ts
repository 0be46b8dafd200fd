import { describe, expect, it } from 'vitest'
import { backoff } from './backoff.ts'

describe('backoff', () => {
  it('doubles from half a second up to fifteen', () => {
    expect([0, 1, 2, 3, 10, 60].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 2000, 4000, 15000, 15000])
  })

  it('is spread between half and the whole', () => {
    expect(backoff(2, 0)).toBe(1000)
    expect(backoff(2)).toBeGreaterThanOrEqual(1000)
    expect(backoff(2)).toBeLessThanOrEqual(2000)
  })
})
