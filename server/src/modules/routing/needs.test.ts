import { describe, expect, it } from 'vitest'
import { ANYBODY, aged, levelOf, needsOf, serves } from './needs.ts'

const tops = new Map([
  ['law', 4],
  ['sales', 2],
])

describe('needs', () => {
  it('are never more than anybody has, and nothing that nobody has', () => {
    const wanted = [
      { key: 'sales', level: 5 },
      { key: 'law', level: 3 },
      { key: 'gone', level: 1 },
    ]
    expect(needsOf(wanted, 0, tops)).toEqual(['law:3', 'sales:2'])
    expect(needsOf(wanted, 2, tops)).toEqual(['law:1', 'sales:2'])
    expect(needsOf(wanted, 9, tops)).toEqual(['law:1', 'sales:1'])
    expect(needsOf(wanted, ANYBODY, tops)).toEqual([])
  })

  it('are met by who has the level', () => {
    const grants = ['law:1', 'law:2', 'law:3']
    expect(serves(grants, ['law:2'])).toBe(true)
    expect(serves(grants, ['law:4'])).toBe(false)
    expect(levelOf(grants, 'law')).toBe(3)
    expect(levelOf(grants, 'sales')).toBe(0)
  })
})

describe('waiting', () => {
  const policy = { relaxSeconds: 60, anybodySeconds: 300, escalateSeconds: 200 }
  const wanted = [{ key: 'law', level: 3 }]

  it.each([
    [0, { relaxed: 0, escalated: false, nextAt: 60 }],
    [60, { relaxed: 1, escalated: false, nextAt: 120 }],
    [125, { relaxed: 2, escalated: false, nextAt: 200 }],
    [200, { relaxed: 2, escalated: true, nextAt: 300 }],
    [300, { relaxed: ANYBODY, escalated: true, nextAt: null }],
  ])('for %d s lowers what is asked for and escalates', (seconds, state) => {
    expect(aged(seconds, wanted, policy)).toEqual(state)
  })

  it('changes nothing where nothing is asked for, nor without a policy', () => {
    expect(aged(400, [], policy)).toEqual({ relaxed: 0, escalated: true, nextAt: null })
    const never = { relaxSeconds: null, anybodySeconds: null, escalateSeconds: null }
    expect(aged(400, wanted, never)).toEqual({ relaxed: 0, escalated: false, nextAt: null })
  })
})
