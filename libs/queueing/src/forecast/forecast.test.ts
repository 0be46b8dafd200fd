import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayArrivals, dayNumber, total } from './days.ts'
import { type CalendarEvent, DEFAULT_EVENTS, eventOn } from './events.ts'
import { forecastDay, intraday, learnedMultiplier } from './forecast.ts'
import { countQuantile, dispersionOf } from './interval.ts'

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const start = dayNumber('2026-01-05')
const sum = (slots: { mean: number }[]) => total(slots.map(({ mean }) => mean))

/** Days from a Monday on; `arrivals` says how many come in each half hour of a day. */
const days = (count: number, arrivals: (day: number, slot: number) => number): DayArrivals[] =>
  Array.from({ length: count }, (_, day) => ({
    date: dateOf(start + day),
    counts: Array.from({ length: 48 }, (_, slot) => arrivals(day, slot)),
  }))
/** Sundays are half as busy, and every day has its peak at noon. */
const weekly = (day: number, slot: number) => (day % 7 === 6 ? 0.5 : 1) * (slot === 24 ? 40 : 10)

describe('a forecast', () => {
  it('of a week that repeats is that week', () => {
    const history = days(56, weekly)
    for (let ahead = 0; ahead < 7; ahead++)
      forecastDay(history, dateOf(start + 56 + ahead)).forEach(({ mean, low, high }, slot) => {
        expect(mean).toBeCloseTo(weekly(ahead, slot), 9)
        expect(low).toBeLessThanOrEqual(mean)
        expect(high).toBeGreaterThanOrEqual(mean)
      })
  })

  it('follows the level of the last two weeks', () => {
    const history = days(56, (day, slot) => weekly(day, slot) * (day >= 42 ? 2 : 1))
    const doubled = sum(forecastDay(history, dateOf(start + 56)))
    expect(doubled).toBeGreaterThan(1.7 * 510)
    expect(doubled).toBeLessThanOrEqual(2 * 510)
  })

  it('expects half of the rise that the same weeks brought a year before', () => {
    const december = (day: number) => Math.floor(day / 7) % 52 >= 50
    const history = days(7 * 102, (day, slot) => weekly(day, slot) * (december(day) ? 4 : 1))
    const usual = sum(forecastDay(history.slice(7 * 60), dateOf(start + 7 * 102)))
    const seasonal = sum(forecastDay(history, dateOf(start + 7 * 102)))
    expect(seasonal).toBeGreaterThan(usual * 1.1)
  })

  it('learns nothing from event days, and scales them', () => {
    const sale: CalendarEvent = { id: 'sale', when: { dates: [dateOf(start + 49), dateOf(start + 63)] }, multiplier: 3 }
    const history = days(56, (day, slot) => weekly(day, slot) * (day === 49 ? 5 : 1))
    expect(sum(forecastDay(history, dateOf(start + 56), [sale]))).toBeCloseTo(510, 6)
    expect(sum(forecastDay(history, dateOf(start + 63), [sale]))).toBeCloseTo(3 * 510, 6)
    expect(learnedMultiplier(history, sale, [sale])).toBeCloseTo(5, 9)
    expect(learnedMultiplier(history.slice(0, 40), sale, [sale])).toBeNull()
  })

  it('puts the rush of 双11 after midnight without changing the day', () => {
    const history = days(56, weekly)
    const event: CalendarEvent = { ...(DEFAULT_EVENTS[0] as CalendarEvent), when: { dates: [dateOf(start + 56)] } }
    const rush = forecastDay(history, dateOf(start + 56), [event])
    expect(sum(rush)).toBeCloseTo(event.multiplier * 510, 6)
    expect(rush[0]?.mean).toBeGreaterThan(4 * (rush[16]?.mean ?? 0))
  })

  it('does with gaps and refuses what says nothing', () => {
    const history = days(56, weekly).filter((_, day) => day % 5 !== 0)
    expect(sum(forecastDay(history, dateOf(start + 56)))).toBeCloseTo(510, -1)
    expect(() => forecastDay([], '2026-03-02')).toThrow('no such weekday')
    expect(() => forecastDay(history, '2026-02-30')).toThrow('not a date')
    expect(() => forecastDay([{ date: '2026-03-01', counts: [Number.NaN] }], '2026-03-08')).toThrow('bad counts')
  })
})

describe('the calendar', () => {
  it.each([
    ['2026-11-11', 'double-eleven'],
    ['2026-11-10', 'double-eleven-eve'],
    ['2026-06-18', '618'],
    ['2026-11-15', 'double-eleven-returns'],
    ['2026-03-15', 'payday-15'],
    ['2026-03-16', undefined],
  ])('%s is %s', (date, id) => {
    expect(eventOn(date, DEFAULT_EVENTS)?.id).toBe(id)
  })

  it('goes over New Year', () => {
    const turn: CalendarEvent = { id: 'turn', when: { yearly: ['12-30', '01-02'] }, multiplier: 0.5 }
    expect(['2026-12-29', '2026-12-31', '2027-01-02', '2027-01-03'].map((date) => eventOn(date, [turn])?.id)).toEqual([
      undefined,
      'turn',
      'turn',
      undefined,
    ])
  })
})

describe('the rest of today', () => {
  it('follows what came so far, seven tenths of it after four hours', () => {
    const forecast = Array<number>(48).fill(10)
    expect(intraday(forecast, Array<number>(8).fill(12))[20]).toBeCloseTo(11.4, 9)
    expect(intraday(forecast, Array<number>(4).fill(12))[20]).toBeCloseTo(10.7, 9)
    expect(intraday(forecast, [])).toEqual(forecast)
    expect(intraday([0, 10], [0])).toEqual([0, 10])
  })
})

describe('intervals', () => {
  it('are quantiles of counts', () => {
    // Poisson with mean 3: P(X <= 1) = 0.199, P(X <= 5) = 0.916.
    expect([countQuantile(3, 0, 0.19), countQuantile(3, 0, 0.9), countQuantile(0, 1, 0.9)]).toEqual([1, 5, 0])
    // Geometric (dispersion 1) with mean 1: P(X <= k) = 1 - 0.5^(k+1).
    expect(countQuantile(1, 1, 0.87)).toBe(2)
    expect(Math.abs(countQuantile(2001, 0.01, 0.9) - countQuantile(1999, 0.01, 0.9))).toBeLessThan(15)
  })

  it('widen with scatter, and grow with the mean', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (mean, by) => {
          const width = (dispersion: number) =>
            countQuantile(mean, dispersion, 0.9) - countQuantile(mean, dispersion, 0.1)
          expect(width(0)).toBeGreaterThanOrEqual(0)
          expect(width(by + 0.2) + 1).toBeGreaterThanOrEqual(width(0))
          expect(countQuantile(mean * 1.5, by, 0.9) + 1).toBeGreaterThanOrEqual(countQuantile(mean, by, 0.9))
        },
      ),
    )
  })

  it('take the scatter from the past', () => {
    const exact = Array.from({ length: 50 }, () => ({ mean: 100, count: 100 }))
    expect(dispersionOf(exact)).toBe(0)
    const wild = Array.from({ length: 50 }, (_, i) => ({ mean: 100, count: i % 2 === 0 ? 60 : 140 }))
    expect(dispersionOf(wild)).toBeCloseTo(0.15, 9)
    expect(dispersionOf([])).toBe(0)
  })
})
