import { expect, it } from 'vitest'
import { LocalDate } from './base.ts'

it.each(['1900-01-01', '2026-11-29', '2028-02-29', '2199-12-31'])('takes the date %s', (date) => {
  expect(LocalDate.safeParse(date).success).toBe(true)
})

it.each(['0000-06-01', '1899-12-31', '2200-01-01', '2026-02-29', '2026-11-29T00:00:00Z', ''])(
  'refuses %s: no date, or beyond what weeks and zones are reckoned for',
  (date) => {
    expect(LocalDate.safeParse(date).success).toBe(false)
  },
)
