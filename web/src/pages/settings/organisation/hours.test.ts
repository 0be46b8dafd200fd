import type { Hours } from '@tandem/contract'
import { expect, it } from 'vitest'
import { days, everyDayAs, hasBadHours, isBad, nextInterval, withDay } from './hours.ts'

const hours: Hours = { zone: 'Asia/Shanghai', week: { '1': [['09:00', '18:00']], '7': [] } }

it('knows hours that end before they begin or are not filled in', () => {
  expect([
    isBad(['09:00', '18:00']),
    isBad(['18:00', '09:00']),
    isBad(['09:00', '09:00']),
    isBad(['', '09:00']),
  ]).toEqual([false, true, true, true])
  expect(hasBadHours(hours)).toBe(false)
  expect(hasBadHours(withDay(hours, '2', [['10:00', '08:00']]))).toBe(true)
})

it('gives every day the hours of one', () => {
  const { week } = everyDayAs(hours, '1')
  expect(days.map((day) => week[day])).toEqual(days.map(() => [['09:00', '18:00']]))
})

it('offers an interval that the server would take', () => {
  for (const intervals of [[], [['09:00', '12:00']], [['09:00', '24:00']]] satisfies [string, string][][])
    expect(isBad(nextInterval(intervals))).toBe(false)
})
