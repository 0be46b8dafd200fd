import { expect, it } from 'vitest'
import { addDays, mondayOf, todayIn } from './days.ts'

it('is already tomorrow where the tenant is, whatever day the reader has', () => {
  const evening = new Date('2026-11-29T20:04:00Z')
  expect([todayIn('Asia/Shanghai', evening), todayIn('America/New_York', evening)]).toEqual([
    '2026-11-30',
    '2026-11-29',
  ])
})

it('counts days and weeks without a time zone', () => {
  expect([addDays('2026-12-31', 1), mondayOf('2026-01-04'), mondayOf('2026-01-05')]).toEqual([
    '2027-01-01',
    '2025-12-29',
    '2026-01-05',
  ])
})
