import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queueA } from '../erlang/erlang-a.ts'
import { agentsNeeded, scheduled } from './agents-needed.ts'
import { gaps, peopleNeeded } from './plan.ts'

const level = (share: number, withinSec: number) => ({ serviceLevel: { share, withinSec } })

describe('agents needed', () => {
  it.each([
    // Operations handbook: Erlang C, then Erlang A with patience 120 s and at most 5 % abandonment.
    [48, 240, 0.8, 15, 55, 50],
    [1000 / 3, 300, 0.8, 20, 345, 322],
  ])('for %s Erlang', (load, ahtSec, share, withinSec, withoutPatience, withPatience) => {
    const demand = { lambdaPerSec: load / ahtSec, ahtSec }
    expect(agentsNeeded(demand, level(share, withinSec))).toBe(withoutPatience)
    const targets = { ...level(share, withinSec), maxAbandonment: 0.05 }
    expect(agentsNeeded({ ...demand, patienceSec: 120 }, targets)).toBe(withPatience)
  })

  it('of the textbook: 25 calls in 10 minutes, 80/20, then 30 % shrinkage', () => {
    const needed = agentsNeeded({ lambdaPerSec: 25 / 600, ahtSec: 180 }, level(0.8, 20))
    expect([needed, scheduled(needed, 0.3)]).toEqual([11, 16])
  })

  it('are enough, and one fewer is not', () => {
    const demand = fc.record({
      lambdaPerSec: fc.double({ min: 0.001, max: 3, noNaN: true }),
      ahtSec: fc.double({ min: 20, max: 900, noNaN: true }),
      patienceSec: fc.double({ min: 20, max: 900, noNaN: true }),
    })
    const targets = { ...level(0.85, 20), asaSec: 15, maxAbandonment: 0.04, maxOccupancy: 0.9 }
    const good = (agents: number, input: { lambdaPerSec: number; ahtSec: number; patienceSec: number }) => {
      const { slServedWithinT_overAll, asaServed, pAbandon, occ } = queueA({ ...input, agents, targetSec: 20 })
      return slServedWithinT_overAll >= 0.85 && asaServed <= 15 && pAbandon <= 0.04 && occ <= 0.9
    }
    fc.assert(
      fc.property(demand, (input) => {
        const agents = agentsNeeded(input, targets)
        expect(good(agents, input)).toBe(true)
        if (agents > 1) expect(good(agents - 1, input)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('who chat with four at once are fewer, but not a quarter', () => {
    const demand = { lambdaPerSec: 0.2, ahtSec: 300, patienceSec: 300 }
    const phones = agentsNeeded(demand, level(0.8, 20))
    const chats = agentsNeeded({ ...demand, concurrency: 4, slowdown: 0.3 }, level(0.8, 20))
    expect(chats).toBeLessThan(phones)
    expect(chats).toBeGreaterThan(phones / 4)
  })

  it('are none when nobody comes, and the search ends for what cannot be reached', () => {
    expect(agentsNeeded({ lambdaPerSec: 0, ahtSec: 60 }, level(0.8, 20))).toBe(0)
    expect(() => agentsNeeded({ lambdaPerSec: 1, ahtSec: 60 }, { maxOccupancy: 1e-9 })).toThrow('no number of agents')
    expect(() => agentsNeeded({ lambdaPerSec: 1, ahtSec: 60 }, {})).toThrow('at least one target')
    expect(() => agentsNeeded({ lambdaPerSec: 1, ahtSec: 60 }, level(1.2, 20))).toThrow('share')
  })
})

describe('a plan', () => {
  it('follows the arrivals of each slot', () => {
    const plan = { demand: { ahtSec: 240, patienceSec: 120 }, targets: level(0.8, 15), shrinkage: 0.3 }
    const people = peopleNeeded([0, 36, 360, 36], plan)
    expect(people[0]).toBe(0)
    expect(people[1]).toBe(people[3])
    expect(people[2]).toBeGreaterThan((people[1] ?? 0) * 5)
    expect(scheduled(7, 0.3)).toBe(10)
  })

  it('shows where people are missing', () => {
    expect(gaps([2, 5, 6, 3, 4], [2, 3, 3, 3])).toEqual([
      { from: 1, to: 3, most: 3, total: 5 },
      { from: 4, to: 5, most: 4, total: 4 },
    ])
    expect(gaps([1, 1], [1, 2])).toEqual([])
  })
})
