import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradiction, defaultPolicy, judge, valuesOf } from './rules.ts'

const level = { raise: 10, clear: 5 }

describe('an alarm', () => {
  it('is raised at the limit and over only below the lower one', () => {
    expect(judge(false, 9.9, level)).toBe('stay')
    expect(judge(false, 10, level)).toBe('raise')
    expect(judge(true, 5, level)).toBe('stay')
    expect(judge(true, 4.9, level)).toBe('clear')
  })

  it('is over when there is nothing left of it, whatever the limit', () => {
    expect(judge(true, 1, { raise: 2, clear: 0 })).toBe('stay')
    expect(judge(true, 0, { raise: 2, clear: 0 })).toBe('clear')
  })

  it('is over when its kind is switched off', () => {
    expect(judge(true, 99, null)).toBe('clear')
    expect(judge(false, 99, null)).toBe('stay')
  })

  it('never changes twice while the value stays between the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 5, max: 9.99, noNaN: true })), fc.boolean(), (values, on) => {
        expect(values.every((value) => judge(on, value, level) === 'stay')).toBe(true)
      }),
    )
  })

  it('may not clear above what raises it', () => {
    expect(contradiction(defaultPolicy)).toBeNull()
    expect(contradiction({ ...defaultPolicy, sentiment: { raise: 2, clear: 3 } })).toBe('sentiment')
  })
})

describe('the values of a floor', () => {
  const quiet = { now: 100_000, waitingSince: [], asked: 0, gaveUp: 0, angry: 0 }

  it('are nothing on an empty one', () => {
    expect(valuesOf(quiet, 60)).toEqual({ longest_wait: 0, abandonment: 0, sentiment: 0, sla_risk: 0 })
  })

  it('count who has used up four fifths of the time promised', () => {
    const values = valuesOf({ ...quiet, waitingSince: [52_000, 52_001, 0] }, 60)
    expect(values).toMatchObject({ longest_wait: 100, sla_risk: 2 })
  })

  it('say nothing of a share of few', () => {
    expect(valuesOf({ ...quiet, asked: 4, gaveUp: 4 }, 60).abandonment).toBe(0)
    expect(valuesOf({ ...quiet, asked: 5, gaveUp: 2 }, 60).abandonment).toBe(0.4)
  })
})
