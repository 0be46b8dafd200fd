import { describe, expect, it } from 'vitest'
import { isOpen } from './hours.ts'
import type { Candidate } from './rules.ts'
import { type Experience, type Floor, p80, places, quantile, queueWait } from './wait.ts'

const experience: Experience = { handling: 300, abandonment: 1 / 600, ratios: [] }
const agent = (id: string, skills: string[], capacity = 1): Candidate => ({
  id,
  presence: 'online',
  capacity,
  busy: 0,
  skills,
  lastWorkAt: new Date(0),
})
const floor = (agents: Candidate[], withinHours = true): Floor => ({ agents, withinHours, experience })

describe('the wait', () => {
  it('is that of Erlang-A: each step ends with a service or with somebody ahead giving up', () => {
    // 1/(2/300) + 1/(2/300 + 1/600) + 1/(2/300 + 2/600)
    expect(queueWait(2, 2, experience).mean).toBeCloseTo(150 + 120 + 100, 9)
    expect(queueWait(0, 1, experience).deviation).toBeCloseTo(300, 9)
  })

  it('without patience in sight is that of a plain line', () => {
    expect(queueWait(9, 5, { ...experience, abandonment: 0 }).mean).toBeCloseTo((10 * 300) / 5, 9)
  })

  it('is announced at the 80th percentile of how earlier estimates came true', () => {
    const ratios = Array.from({ length: 100 }, (_, i) => (i + 1) / 50)
    expect(p80(0, 1, { ...experience, ratios })).toBeCloseTo(300 * 1.6, 9)
    expect(p80(0, 1, experience)).toBeCloseTo(300 * 1.8416, 9)
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
  })
})

describe('places', () => {
  it('count those who wait for the same skills, and share agents among the lines that they serve', () => {
    const team = [agent('x', ['a', 'b']), agent('y', ['a'])]
    const queue = [
      { id: '1', skills: ['a'] },
      { id: '2', skills: ['b'] },
      { id: '3', skills: ['a'] },
    ]
    const found = places(queue, floor(team))
    expect([...found.values()].map(({ position }) => position)).toEqual([1, 1, 2])
    expect(found.get('1')?.seconds).toBeCloseTo(300 / 1.5, 9)
    expect(found.get('2')?.seconds).toBeCloseTo(300 / 0.5, 9)
    expect(found.get('1')?.minutes).toBe(Math.ceil((200 * 1.8416) / 60))
  })

  it('promise no number when nobody is there, and say whether the house is open', () => {
    const queue = [{ id: '1', skills: ['a'] }]
    const nobody = [{ ...agent('x', ['a']), presence: 'away' as const }]
    expect(places(queue, floor(nobody)).get('1')).toEqual({ position: 1, minutes: null, open: true, seconds: null })
    expect(places(queue, floor(nobody, false)).get('1')).toMatchObject({ minutes: null, open: false })
    expect(places(queue, floor([agent('x', ['a'])], false)).get('1')).toMatchObject({ open: true })
  })
})

describe('opening hours', () => {
  const hours = {
    zone: 'Asia/Shanghai',
    week: {
      1: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ] as [string, string][],
      2: [],
    },
  }

  it.each([
    ['2026-01-05T01:00:00Z', true],
    ['2026-01-05T04:00:00Z', false],
    ['2026-01-05T15:59:00Z', true],
    ['2026-01-05T16:00:00Z', false],
    ['2026-01-04T02:00:00Z', false],
  ])('follow the wall clock of their zone: %s', (at, open) => {
    expect(isOpen(hours, new Date(at))).toBe(open)
  })
})
