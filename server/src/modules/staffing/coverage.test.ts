import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canServe, cover } from './coverage.ts'

const QUEUES = ['', 'law', 'law,vip']
const sum = (of: Iterable<number>) => [...of].reduce((total, n) => total + n, 0)

/** Every way to give each person one of their queues, or none. */
function most(needs: ReadonlyMap<string, number>, people: readonly (readonly string[])[]): number {
  const [first, ...rest] = people
  if (!first) return 0
  const given = first.flatMap((queue) => {
    const left = needs.get(queue) ?? 0
    return left > 0 ? [1 + most(new Map([...needs, [queue, left - 1]]), rest)] : []
  })
  return Math.max(most(needs, rest), ...given)
}

describe('covering', () => {
  it('serves as many as any way of sharing people out would', () => {
    const serves = fc.subarray(QUEUES)
    fc.assert(
      fc.property(
        fc.array(serves, { maxLength: 6 }),
        fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
        (people, counts) => {
          const needs = new Map(QUEUES.map((queue, i) => [queue, counts[i] ?? 0]))
          const covered = cover(needs, people)
          expect(sum(covered.values())).toBe(most(needs, people))
          for (const [queue, count] of covered) expect(count).toBeLessThanOrEqual(needs.get(queue) ?? 0)
        },
      ),
    )
  })

  it('asks for all skills of a queue', () => {
    expect([canServe(['vip', 'law'], 'law,vip'), canServe(['law'], 'law,vip'), canServe([], '')]).toEqual([
      true,
      false,
      true,
    ])
  })
})
