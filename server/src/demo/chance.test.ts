import { describe, expect, it } from 'vitest'
import { between, exponential, pick } from './chance.ts'
import { deal } from './crowd.ts'
import { SCRIPTS } from './scripts.ts'

/** Random numbers that come out the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe('arrivals', () => {
  it('have exponential gaps: mean and standard deviation are the same', () => {
    const random = seeded(7)
    const gaps = Array.from({ length: 20_000 }, () => exponential(random, 8))
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length)
    expect(mean).toBeCloseTo(8, 0)
    expect(deviation).toBeCloseTo(8, 0)
  })

  it('bring every script once before any comes again', () => {
    const next = deal({ random: seeded(1) }, SCRIPTS)
    expect(new Set(SCRIPTS.map(next)).size).toBe(SCRIPTS.length)
    expect(SCRIPTS).toContain(next())
  })
})

it('stays within its bounds', () => {
  const random = seeded(3)
  for (let i = 0; i < 100; i++) {
    expect(between(random, 2, 5)).toBeGreaterThanOrEqual(2)
    expect(between(random, 2, 5)).toBeLessThan(5)
    expect(['a', 'b', 'c']).toContain(pick(random, ['a', 'b', 'c']))
  }
})
