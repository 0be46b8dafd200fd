import { expect, it } from 'vitest'
import { delayOf } from './backoff.ts'

const times = { baseMs: 500, capMs: 30_000 }

it('doubles up to the cap', () => {
  const longest = [0, 1, 2, 3, 10, 400].map((attempt) => delayOf(attempt, times, () => 1))
  expect(longest).toEqual([500, 1000, 2000, 4000, 30_000, 30_000])
})

it('spreads clients over the upper half', () => {
  expect(delayOf(1, times, () => 0)).toBe(500)
  expect(delayOf(1, times, () => 0.5)).toBe(750)
})
