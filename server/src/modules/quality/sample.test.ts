import type { FormItem } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOfAnswers, scoreOfAnswers } from './marks.ts'
import { allocate, type Candidate, doubled, draw, inspectorFor } from './sample.ts'

const candidates = (n: number, strata = 3): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({ episode: `e${i}`, stratum: `s${i % strata}`, risk: i % 7, agents: [] }))

describe('a sample', () => {
  it('is stratified, stands for everybody, and repeats with its seed', () => {
    const counts = fc.record({
      n: fc.nat(200),
      amount: fc.integer({ min: 1, max: 60 }),
      strata: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom('all', 'percentage', 'count'),
        fc.nat(5),
        ({ n, amount, strata }, mode, risky) => {
          const all = candidates(n, strata)
          const drawn = draw(all, { mode, amount, risky, seed: 'x' })
          expect(draw(all, { mode, amount, risky, seed: 'x' })).toEqual(drawn)
          expect(new Set(drawn.map(({ episode }) => episode)).size).toBe(drawn.length)
          const sampled = drawn.filter(({ picked }) => picked === 'sample')
          const wanted = mode === 'all' ? n : mode === 'count' ? Math.min(n, amount) : Math.ceil((n * amount) / 100)
          expect(sampled).toHaveLength(wanted)
          // Every stratum that was reached is represented in full by the weights of its sample.
          for (const stratum of new Set(sampled.map((one) => one.stratum))) {
            const weights = sampled
              .filter((one) => one.stratum === stratum)
              .reduce((sum, { weight }) => sum + weight, 0)
            expect(weights).toBeCloseTo(all.filter((one) => one.stratum === stratum).length, 6)
          }
          const risks = drawn.filter(({ picked }) => picked === 'risk')
          expect(risks.length).toBeLessThanOrEqual(risky)
          expect(risks.every(({ weight, risk }) => weight === 0 && risk > 0)).toBe(true)
        },
      ),
    )
  })

  it('has at least one of each stratum when it can', () => {
    expect(allocate([97, 2, 1], 5)).toEqual([3, 1, 1])
    expect(allocate([50, 30, 20], 10)).toEqual([5, 3, 2])
    expect(allocate([1, 1, 1], 2).reduce((sum, n) => sum + n, 0)).toBe(2)
    expect(allocate([], 4)).toEqual([])
  })

  it('is doubled by chance, risky picks never', () => {
    const drawn = draw(candidates(100), { mode: 'all', amount: 1, risky: 0, seed: 'x' })
    expect(doubled(drawn, 8, 'x')).toHaveLength(8)
    expect(doubled(draw(candidates(100), { mode: 'count', amount: 1, risky: 50, seed: 'x' }), 100, 'x')).toHaveLength(1)
  })

  it('goes to whoever has least to do and had no part in it', () => {
    const loads = new Map([
      ['a', 0],
      ['b', 3],
    ])
    expect([1, 2, 3].map(() => inspectorFor(loads, []))).toEqual(['a', 'a', 'a'])
    expect(inspectorFor(loads, ['a'])).toBe('b')
    expect(inspectorFor(loads, ['a', 'b'])).toBeNull()
  })
})

describe('marks', () => {
  const item = (key: string, weight: number, max: number, fatal = false): FormItem => ({
    key,
    title: { zh: key, en: key },
    hint: { zh: '', en: '' },
    weight,
    max,
    fatal,
  })
  const items = [item('tone', 40, 5), item('solved', 60, 1), item('privacy', 1, 1, true)]

  it('are weighed, leave out what does not apply, and fail at once on what is fatal', () => {
    expect(scoreOfAnswers(items, { tone: 5, solved: 1, privacy: 1 })).toEqual({ score: 100, fatal: false })
    expect(scoreOfAnswers(items, { tone: 0, solved: 1, privacy: null })).toEqual({ score: 60, fatal: false })
    expect(scoreOfAnswers(items, { tone: 5, solved: 1, privacy: 0 })).toEqual({ score: 0, fatal: true })
  })

  it('have to be complete, within bounds, and of this form', () => {
    expect(problemOfAnswers(items, { tone: 5, solved: 1, privacy: 1 })).toBeNull()
    expect(problemOfAnswers(items, { tone: 5, solved: 1 })).toBe('privacy')
    expect(problemOfAnswers(items, { tone: 6, solved: 1, privacy: 1 })).toBe('tone')
    expect(problemOfAnswers(items, { tone: 5, solved: 1, privacy: 1, other: 1 })).toBe('other')
    expect(problemOfAnswers(items, { tone: null, solved: null, privacy: null })).toBe('*')
  })
})
