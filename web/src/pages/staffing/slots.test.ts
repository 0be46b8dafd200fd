import { expect, it } from 'vitest'
import { dayRange, dayTitle, slotRange, weekdayTitle } from './slots.ts'

it('writes half hours, over midnight too', () => {
  expect([slotRange(18, 34), slotRange(44, 48), slotRange(44, 61)]).toEqual([
    '09:00–17:00',
    '22:00–24:00',
    '22:00–+06:30',
  ])
})

it('names days without a time zone', () => {
  expect([dayTitle('2026-01-05', 'en'), weekdayTitle(1, 'zh'), weekdayTitle(7, 'zh')]).toEqual([
    'Mon 5 Jan',
    '周一',
    '周日',
  ])
})

it('names one day once', () => {
  expect(dayRange('2026-01-05', '2026-01-05', 'en')).toBe(dayTitle('2026-01-05', 'en'))
  expect(dayRange('2026-01-05', '2026-01-06', 'en')).toBe('Mon 5 Jan – Tue 6 Jan')
})
