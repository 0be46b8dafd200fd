import { describe, expect, it } from 'vitest'
import { coverModel, readCover } from './cover.ts'
import { shiftKinds } from './kinds.ts'
import { toLp } from './linear-model.ts'
import { readRoster, rosterModel } from './roster.ts'
import { solve } from './solver.ts'

const kinds = shiftKinds({ open: 16, close: 44, lengths: [8, 16], startEvery: 2 })
/** A day from eight to ten in the evening with two peaks. */
const needed = Array.from({ length: 48 }, (_, slot) =>
  slot < 16 || slot >= 44
    ? 0
    : Math.round(6 + 8 * Math.exp(-(((slot - 21) / 4) ** 2)) + 5 * Math.exp(-(((slot - 39) / 4) ** 2))),
)

async function solved(model: Parameters<typeof solve>[0]) {
  const result = await solve(model)
  if (!result.ok) throw new Error(`${result.code} ${result.problem}`)
  return result
}

describe('kinds of shifts', () => {
  it('fit into the opening hours, long ones with a break in the middle', () => {
    expect(kinds.map(({ id }) => id).slice(0, 2)).toEqual(['08:00-12:00', '09:00-13:00'])
    expect(kinds.find(({ id }) => id === '08:00-16:00')?.breaks).toEqual([23])
    expect(() => shiftKinds({ open: 0, close: 4, lengths: [8] })).toThrow('no shift fits')
  })
})

describe('the model text', () => {
  it('is what solvers read', () => {
    const rows = [
      {
        terms: [
          [1, 'x'],
          [-2, 'y'],
        ] as const,
        sense: '>=' as const,
        value: 3,
      },
    ]
    expect(toLp({ objective: [[2, 'x']], rows, upper: { y: 1 }, integers: ['x'] })).toBe(
      'Minimize\n obj:  + 2 x\nSubject To\n r0:  + 1 x - 2 y >= 3\nBounds\n 0 <= y <= 1\nGeneral\n x\nEnd\n',
    )
  })
})

describe('the plan of a day', { timeout: 60_000 }, () => {
  it('has enough people in every slot, and costs little more than they do', async () => {
    const problem = { needed, kinds }
    const { proven, values } = await solved(coverModel(problem))
    const { planned, missing, cost } = readCover(problem, values)
    expect(proven).toBe(true)
    expect(missing.every((people) => people === 0)).toBe(true)
    expect(planned.every((people, slot) => people >= (needed[slot] ?? 0))).toBe(true)
    const least = needed.reduce((sum, people) => sum + people, 0)
    expect(cost).toBeGreaterThanOrEqual(least)
    expect(cost).toBeLessThan(least * 1.15)
  })

  it('says who is missing when there are too few people', async () => {
    const problem = { needed, kinds, staff: 10 }
    const { counts, missing } = readCover(problem, (await solved(coverModel(problem))).values)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10)
    expect(Math.max(...missing)).toBeGreaterThan(0)
  })

  it('refuses impossible needs, and stops when told to', async () => {
    expect(() => coverModel({ needed: [Number.NaN], kinds })).toThrow('needed[0] must be a number')
    const signal = AbortSignal.abort()
    expect(await solve(coverModel({ needed, kinds }), { signal })).toMatchObject({ ok: false, code: 'stopped' })
    const never = {
      objective: [],
      rows: [{ terms: [[1, 'x']] as const, sense: '>=' as const, value: 2 }],
      upper: { x: 1 },
      integers: [],
    }
    expect(await solve(never)).toMatchObject({ ok: false, code: 'infeasible' })
  })
})

describe('the roster of a week', { timeout: 60_000 }, () => {
  it('keeps leave, rest, days and abilities', async () => {
    const three = ['08:00-16:00', '14:00-22:00'].flatMap((id) => kinds.filter((kind) => kind.id === id))
    const wanted = Array.from({ length: 7 }, () => [3, 2])
    const people = Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, maxDays: 5, off: i === 0 ? [0, 1] : [] }))
    const early = { id: 'early', maxDays: 3, off: [], kinds: ['08:00-16:00'] }
    const problem = { kinds: three, wanted, people: [...people, early] }
    const roster = readRoster(problem, (await solved(rosterModel(problem))).values)
    const of = (id: string) => roster.filter(({ person }) => person === id)
    expect(roster).toHaveLength(35)
    expect(of('p0').some(({ day }) => day < 2)).toBe(false)
    expect(of('early').every(({ kind }) => kind === '08:00-16:00')).toBe(true)
    for (const { id, maxDays } of problem.people) {
      const days = of(id).map(({ day }) => day)
      expect(new Set(days).size).toBe(days.length)
      expect(days.length).toBeLessThanOrEqual(maxDays)
      // Ten in the evening to eight in the morning is less than eleven hours.
      for (const { day, kind } of of(id))
        if (kind === '14:00-22:00')
          expect(of(id).some((next) => next.day === day + 1 && next.kind === '08:00-16:00')).toBe(false)
    }
  })
})
