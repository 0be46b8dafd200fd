import { expect, it } from 'vitest'
import { light } from '../../../theme/palette.ts'
import { needOption, pointsOf } from './outlook-option.ts'

const quiet = { arrivals: 0, low: 0, high: 0, actual: null, expected: 0, need: 0, scheduled: 0 }
const day = (busy: number[]) => ({
  day: '2026-01-05',
  event: null,
  slots: Array.from({ length: 48 }, (_, i) =>
    busy.includes(i) ? { ...quiet, high: 2, need: 3, scheduled: 1 } : quiet,
  ),
})

it('leaves out the hours in which nothing ever happens', () => {
  expect(pointsOf([day([18, 20])], String).map(({ label }) => label)).toEqual(['09:00', '09:30', '10:00'])
  expect(pointsOf([day([18]), day([19])], () => 'Mon').map(({ label }) => label)).toEqual([
    'Mon 09:00',
    'Mon 09:30',
    'Mon 09:00',
    'Mon 09:30',
  ])
})

it('shows who is missing on top of who is scheduled', () => {
  const names = { need: 'need', scheduled: 'scheduled', missing: 'missing' }
  const { series } = needOption(pointsOf([day([18])], String), names, light) as {
    series: { name: string; data: number[] }[]
  }
  expect(series.map(({ name, data }) => [name, data])).toEqual([
    ['scheduled', [1]],
    ['missing', [2]],
    ['need', [3]],
  ])
})
