import type { KpiRow } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { chosenOf, coursesOf, periodsOf } from './series.ts'

const row = (period: string, key: string, episodes: number, value: number | null) =>
  ({ period, key, name: key.toUpperCase(), episodes, figures: { satisfaction: { value, n: episodes } } }) as KpiRow

const rows = [
  row('2026-01-06', 'b', 3, 0.5),
  row('2026-01-05', 'a', 1, 1),
  row('2026-01-05', 'b', 2, null),
  row('2026-01-07', 'b', 1, 0.7),
]

describe('trends', () => {
  it('put the periods in order, and leave a gap where somebody had no cases', () => {
    const periods = periodsOf({ from: '2026-01-04', to: '2026-01-07' }, 'day')
    expect(periods).toEqual(['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07'])
    const [a, b] = coursesOf(rows, 'satisfaction', ['a', 'b'], periods)
    expect(a).toEqual({ key: 'a', name: 'A', points: [nothing, { value: 1, n: 1 }, nothing, nothing] })
    expect(b?.points.map(({ value }) => value)).toEqual([null, null, 0.5, 0.7])
  })

  it('begin a week on Monday, but for the first one, which is cut', () => {
    expect(periodsOf({ from: '2026-01-07', to: '2026-01-19' }, 'week')).toEqual([
      '2026-01-07',
      '2026-01-12',
      '2026-01-19',
    ])
  })

  it('draw those with the most conversations, by name, and say how many are left out', () => {
    const many = Array.from({ length: 10 }, (_, i) => row('2026-01-05', `k${i}`, i, 1))
    expect(chosenOf(many)).toEqual({ keys: ['k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9'], leftOut: 2 })
    expect(chosenOf([])).toEqual({ keys: [], leftOut: 0 })
  })
})

const nothing = { value: null, n: 0 }
