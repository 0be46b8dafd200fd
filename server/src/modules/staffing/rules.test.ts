import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adherenceOf, commonMinutes, type Limits, problemOfShift, type Work } from './rules.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONDAY = Date.UTC(2026, 0, 5)
let id = 0
/** A shift of a day of the first week of 2026, from one hour to another. */
const work = (day: number, from: number, to: number): Work => ({
  id: `w${++id}`,
  day: new Date(MONDAY + day * DAY).toISOString().slice(0, 10),
  slots: (to - from) * 2,
  startsAt: MONDAY + day * DAY + from * HOUR,
  endsAt: MONDAY + day * DAY + to * HOUR,
})
const limits: Limits = { hoursWeek: 40, daysWeek: 5, restHours: 11, leave: [] }

describe('a shift', () => {
  it.each([
    ['fits beside others', work(1, 9, 17), [work(0, 9, 17)], {}, null],
    ['overlaps', work(0, 16, 20), [work(0, 9, 17)], {}, 'overlap'],
    ['comes too soon after a late one', work(1, 7, 15), [work(0, 14, 22)], {}, 'rest'],
    ['comes just late enough', work(1, 9, 15), [work(0, 14, 22)], {}, null],
    ['is followed too soon', work(0, 14, 22), [work(1, 7, 15)], {}, 'rest'],
    ['goes over midnight into the next morning', work(0, 20, 30), [work(1, 4, 8)], {}, 'overlap'],
    ['is the second part of a day', work(0, 18, 20), [work(0, 9, 13)], {}, null],
    ['is too long for the week', work(3, 9, 17), [work(0, 9, 21), work(1, 9, 21), work(2, 9, 21)], {}, 'hours'],
    ['is one day too many', work(2, 9, 11), [work(0, 9, 11), work(1, 9, 11)], { daysWeek: 2 }, 'days'],
    ['does not count last week', work(7, 9, 17), [work(5, 9, 17)], { daysWeek: 1, hoursWeek: 8 }, null],
    ['lies in leave', work(1, 9, 17), [], { leave: [{ from: '2026-01-06', to: '2026-01-07' }] }, 'leave'],
  ] as const)('%s', (_, shift, others, change, problem) => {
    expect(problemOfShift(shift, others, { ...limits, ...change })).toBe(problem)
  })

  it('is not held against itself when it is changed', () => {
    const shift = work(0, 9, 17)
    expect(problemOfShift({ ...shift, endsAt: shift.endsAt + HOUR }, [shift], limits)).toBe(null)
  })
})

describe('adherence', () => {
  const minutes = (from: number, to: number) => ({ from: from * 60_000, to: to * 60_000 })

  it('counts planned time at the desk up to now, without breaks', () => {
    const planned = [minutes(0, 60), minutes(90, 150)]
    const served = [minutes(12, 70), minutes(95, 400)]
    expect(adherenceOf(planned, served, 120 * 60_000)).toEqual({
      plannedMinutes: 90,
      servedMinutes: 73,
      lateMinutes: 12,
      adherence: 73 / 90,
    })
  })

  it('is not known before the shift has begun, and nought for who never came', () => {
    expect(adherenceOf([minutes(60, 120)], [], 0)).toMatchObject({ adherence: null, lateMinutes: 0 })
    expect(adherenceOf([minutes(0, 60)], [], 30 * 60_000)).toMatchObject({ adherence: 0, lateMinutes: 30 })
  })

  it('of one set with itself is its length', () => {
    const spans = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { maxLength: 5 })
    fc.assert(
      fc.property(spans, (pairs) => {
        let at = 0
        const set = pairs.map(([gap, length]) => {
          const from = at + gap
          at = from + length
          return minutes(from, at)
        })
        const length = pairs.reduce((sum, [, minutes]) => sum + minutes, 0)
        expect(commonMinutes(set, set)).toBeCloseTo(length)
      }),
    )
  })
})
