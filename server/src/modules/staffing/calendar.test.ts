import { describe, expect, it } from 'vitest'
import { addDays, instantOf, localOf, mondayOf, openSlots, weekdayOf } from './calendar.ts'

describe('the wall clock', () => {
  it.each([
    ['2026-11-11', 0, 'Asia/Shanghai', '2026-11-10T16:00:00.000Z'],
    ['2026-11-11', 1500, 'Asia/Shanghai', '2026-11-11T17:00:00.000Z'],
    ['2026-03-29', 240, 'Europe/Berlin', '2026-03-29T02:00:00.000Z'],
    ['2026-10-25', 240, 'Europe/Berlin', '2026-10-25T03:00:00.000Z'],
    ['2026-01-05', 570, 'Asia/Kathmandu', '2026-01-05T03:45:00.000Z'],
  ])('%s at %s minutes in %s is %s, and back', (day, minutes, zone, instant) => {
    expect(instantOf(day, minutes, zone).toISOString()).toBe(instant)
    expect(localOf(new Date(instant), zone)).toEqual({
      day: addDays(day, Math.floor(minutes / 1440)),
      minutes: minutes % 1440,
    })
  })

  it('knows weekdays and Mondays over the turn of a year', () => {
    expect([weekdayOf('2026-01-05'), weekdayOf('2026-01-04')]).toEqual([1, 7])
    expect(mondayOf('2026-01-01')).toBe('2025-12-29')
  })

  it('takes a half hour for open when any of it is', () => {
    const hours = { zone: 'Asia/Shanghai', week: { 1: [['09:15', '18:00'] as [string, string]] } }
    const open = openSlots(hours, '2026-01-05')
    expect(open.flatMap((isOpen, slot) => (isOpen ? [slot] : []))).toEqual(Array.from({ length: 18 }, (_, i) => 18 + i))
    expect(openSlots(hours, '2026-01-06').some(Boolean)).toBe(false)
  })
})
