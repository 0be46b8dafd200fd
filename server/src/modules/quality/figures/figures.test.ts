import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ac1, countsOf, kappa, weightedKappa } from './agreement.ts'
import { logOdds } from './log-odds.ts'
import { weighted, wilson } from './wilson.ts'

describe('published examples', () => {
  it('kappa of 20, 5, 10, 15 is 0.4', () => {
    const counts = [
      [20, 5],
      [10, 15],
    ]
    expect(kappa(counts)).toBeCloseTo(0.4, 10)
  })

  it("where kappa collapses, Gwet's AC1 does not (118, 5, 2, 0)", () => {
    const counts = [
      [118, 5],
      [2, 0],
    ]
    expect(kappa(counts)).toBeCloseTo(-0.0234, 4)
    expect(ac1(counts)).toBeCloseTo(0.9408, 4)
  })

  it('quadratic kappa of the first two raters of the anxiety data (R package irr) is 0.297', () => {
    const first = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3]
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
    const pairs = first.map((one, i) => [one - 1, (second[i] ?? 0) - 1] as const)
    expect(weightedKappa(countsOf(pairs, 6))).toBeCloseTo(0.297, 3)
  })

  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson of %i of %i (Newcombe 1998)', (hits, n, low, high) => {
    const share = wilson(hits, n)
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
  })
})

describe('agreement', () => {
  const tables = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })

  it('does not change when raters change places, and is never above one', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const turned = counts.map((_, i) => counts.map((row) => row[i] ?? 0))
        for (const measure of [kappa, weightedKappa, ac1]) {
          const value = measure(counts)
          if (value === null) expect(measure(turned)).toBeNull()
          else {
            expect(measure(turned)).toBeCloseTo(value, 9)
            expect(value).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
    )
  })

  it('is one when they agree, and undefined without cases', () => {
    const same = countsOf(
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      3,
    )
    expect([kappa(same), weightedKappa(same), ac1(same)]).toEqual([1, 1, 1])
    const none = countsOf([], 3)
    expect([kappa(none), weightedKappa(none), ac1(none)]).toEqual([null, null, null])
  })
})

describe('shares', () => {
  it('hold their value inside of the interval, which narrows with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (n, hits) => {
        const some = wilson(Math.min(hits, n), n)
        const more = wilson(Math.min(hits, n) * 4, n * 4)
        expect(some.low <= (some.value ?? 0) + 1e-12 && (some.value ?? 0) <= some.high + 1e-12).toBe(true)
        expect(more.high - more.low).toBeLessThan(some.high - some.low)
      }),
    )
  })

  it('of a stratified sample count each case for those it stands for', () => {
    const cases = [...[1, 2].map(() => ({ hit: true, weight: 45 })), ...[1, 2].map(() => ({ hit: false, weight: 5 }))]
    const share = weighted(cases)
    expect(share.value).toBeCloseTo(0.9, 10)
    expect(share.n).toBe(4)
    expect(share.high - share.low).toBeGreaterThan(wilson(3.6, 4).high - wilson(3.6, 4).low)
    expect(weighted([])).toEqual({ value: null, low: 0, high: 1, n: 0 })
  })
})

describe('log-odds', () => {
  it('are those of the counts when the prior is next to nothing', () => {
    const { logOdds: value } = logOdds({ hits: 30, of: 100 }, { hits: 10, of: 100 }, 1e-9)
    expect(value).toBeCloseTo(Math.log(30 / 70 / (10 / 90)), 6)
  })

  it('of what is rare stay near nought; more cases of the same shares grow sure', () => {
    const [raw, rare] = [1, 400].map((prior) => logOdds({ hits: 1, of: 100 }, { hits: 0, of: 100 }, prior))
    expect(rare?.logOdds).toBeLessThan((raw?.logOdds ?? 0) / 3)
    expect(rare?.low).toBeLessThan(0)
    const sure = logOdds({ hits: 300, of: 1000 }, { hits: 100, of: 1000 }, 50)
    expect(sure.low).toBeGreaterThan(0)
  })

  it('turn round with the groups', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (a, b) => {
        const there = logOdds({ hits: a, of: 60 }, { hits: b, of: 60 }, 20)
        const back = logOdds({ hits: b, of: 60 }, { hits: a, of: 60 }, 20)
        expect(there.logOdds).toBeCloseTo(-back.logOdds, 9)
      }),
    )
  })
})
