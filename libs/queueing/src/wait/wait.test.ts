import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '../quantile.ts'
import { announcedMinutes } from './announce.ts'
import { type Experience, expectedWait, p80, queueWait } from './estimate.ts'
import { abandonmentRate, WaitLearner } from './learner.ts'
import { effectiveSlots } from './slots.ts'

const experience: Experience = { handling: 300, abandonment: 1 / 600, ratios: [] }
const ratios = Array.from({ length: 100 }, (_, i) => (i + 1) / 50)

describe('the estimate', () => {
  it('is Erlang A: each step ends with a service or with somebody ahead giving up', () => {
    expect(queueWait(2, 2, experience).mean).toBeCloseTo(150 + 120 + 100, 9)
    expect(queueWait(0, 1, experience).deviation).toBeCloseTo(300, 9)
  })

  it('is set right by how earlier estimates came true, once there are enough', () => {
    expect(expectedWait(0, 1, experience)).toBe(300)
    expect(expectedWait(0, 1, { ...experience, ratios })).toBeCloseTo(300, 9)
    expect(p80(0, 1, { ...experience, ratios })).toBeCloseTo(300 * 1.6, 9)
    expect(p80(0, 1, experience)).toBeCloseTo(300 * 1.8416, 9)
  })

  it('is a plain line without abandonment, and endless without anybody serving', () => {
    expect(queueWait(9, 5, { ...experience, abandonment: 0 }).mean).toBeCloseTo(600, 9)
    expect(queueWait(0, 0, experience).mean).toBe(Number.POSITIVE_INFINITY)
  })

  it('grows with those ahead and shrinks with slots and impatience', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.1, max: 200, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
        (ahead, slots, abandonment) => {
          const known = { ...experience, abandonment }
          const { mean } = queueWait(ahead, slots, known)
          expect(queueWait(ahead + 1, slots, known).mean).toBeGreaterThan(mean)
          expect(queueWait(ahead, slots + 1, known).mean).toBeLessThan(mean)
          expect(queueWait(ahead, slots, { ...known, abandonment: abandonment * 2 }).mean).toBeLessThanOrEqual(mean)
          expect(p80(ahead, slots, known)).toBeGreaterThan(mean)
        },
      ),
    )
  })

  it.each([
    [-1, 1, 300],
    [1, -1, 300],
    [1, 1, 0],
    [Number.NaN, 1, 300],
  ])('refuses %s ahead, %s slots, %s s of handling', (ahead, slots, handling) => {
    expect(() => queueWait(ahead, slots, { handling, abandonment: 0 })).toThrow('must be')
  })
})

describe('what is announced', () => {
  it('is coarse and rounded up', () => {
    expect([0, 59, 61, 600, 640, 1801, 4000].map(announcedMinutes)).toEqual([1, 1, 2, 10, 15, 40, 90])
  })

  it('never says less than the estimate, nor much more', () => {
    fc.assert(
      fc.property(fc.double({ min: 60, max: 1e5, noNaN: true }), (seconds) => {
        expect(announcedMinutes(seconds) * 60).toBeGreaterThanOrEqual(seconds)
        expect(announcedMinutes(seconds) * 60).toBeLessThan(seconds * 1.5 + 60)
      }),
    )
  })
})

describe('what is learned', () => {
  it('begins with what is usual', () => {
    expect(new WaitLearner().experience()).toEqual({ handling: 300, abandonment: 2 / 3600, ratios: [] })
  })

  it('counts only the last events', () => {
    const learner = new WaitLearner({ memory: 2, patienceSec: 100 })
    for (const seconds of [1000, 200, 400]) learner.handled(seconds)
    learner.waited(500, true)
    learner.waited(30, false)
    learner.waited(70, true)
    for (const actual of [10, 20, 30]) learner.cameTrue(10, actual)
    learner.cameTrue(0, 30)
    const { handling, abandonment, ratios: learned } = learner.experience()
    expect(handling).toBeCloseTo(300, 9)
    expect(abandonment).toBeCloseTo(abandonmentRate(1, 100, 100), 12)
    expect([...learned].sort()).toEqual([2, 3])
  })

  it('estimates the rate at which people give up, though most are served first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1e6 }), (gaveUp, waited) => {
        const rate = abandonmentRate(gaveUp, waited, 600)
        expect(rate).toBeGreaterThan(0)
        expect(abandonmentRate(gaveUp + 1, waited, 600)).toBeGreaterThan(rate)
      }),
    )
  })
})

describe('slots', () => {
  it('of an agent are shared among the lines that wait for him', () => {
    const agents = [
      { capacity: 2, lines: ['a', 'b'] },
      { capacity: 1, lines: ['a'] },
      { capacity: 4, lines: ['c'] },
    ]
    const serves = (agent: { lines: string[] }, line: string) => agent.lines.includes(line)
    expect(effectiveSlots('a', ['a', 'b'], agents, serves)).toBe(2)
    expect(effectiveSlots('b', ['a', 'b'], agents, serves)).toBe(1)
    expect(effectiveSlots('a', ['a'], agents, serves)).toBe(3)
    expect(effectiveSlots('d', ['d'], agents, serves)).toBe(0)
  })
})

describe('quantiles', () => {
  it('are of nearest rank', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
    expect(quantile([], 0.5)).toBe(0)
  })
})
