import { describe, expect, it } from 'vitest'
import { readRoster, rosterModel } from './roster.ts'
import { solve } from './solver.ts'
import { readWeek, type WeekProblem, weekModel } from './week.ts'

const day = (people: number) => Array.from({ length: 48 }, (_, slot) => (slot >= 18 && slot < 34 ? people : 0))
const week = (people: number) => Array.from({ length: 7 }, () => day(people)).flat()
const kinds = [
  { id: 'early', from: 18, to: 34, breaks: [] },
  { id: 'short', from: 18, to: 26, breaks: [] },
]
const always = (people: number) => Array<number>(7).fill(people)

async function solved(problem: WeekProblem) {
  const result = await solve(weekModel(problem))
  if (!result.ok) throw new Error(result.problem)
  return readWeek(problem, result.values)
}
const sum = (of: readonly number[]) => of.reduce((total, n) => total + n, 0)

describe('the plan of a week', { timeout: 60_000 }, () => {
  it('shares who can do both between two queues, and leaves nobody waiting', async () => {
    const group = { maxShifts: 100, maxSlots: 2000 }
    const { counts, missing } = await solved({
      kinds,
      needed: [week(3), week(2)],
      groups: [
        { ...group, queues: [0], people: always(2) },
        { ...group, queues: [0, 1], people: always(3) },
      ],
    })
    expect(sum(missing.flat())).toBe(0)
    expect(counts.map((days) => days.map((shifts) => sum(shifts)))).toEqual([always(2), always(3)])
  })

  it('says where people are missing, and keeps to the hours that were agreed on', async () => {
    const groups = [{ queues: [0], people: always(4), maxShifts: 5, maxSlots: 48 }]
    const { counts, missing } = await solved({ kinds, needed: [week(1)], groups })
    const slots = counts.flat().map(([early = 0, short = 0]) => early * 16 + short * 8)
    expect(sum(slots)).toBeLessThanOrEqual(48)
    expect(sum(missing.flat())).toBe(7 * 16 - 48)
  })

  it('keeps the hours and the rest of each person on the roster', async () => {
    const wanted = Array.from({ length: 7 }, () => [1, 0])
    const people = [{ id: 'a', maxDays: 7, maxSlots: 32, notBefore: 48, off: [] }]
    const result = await solve(rosterModel({ kinds, wanted, people }))
    const roster = result.ok ? readRoster({ kinds, wanted, people }, result.values) : []
    expect(roster).toHaveLength(2)
    expect(roster.some(({ day }) => day === 0)).toBe(false)
  })
})
