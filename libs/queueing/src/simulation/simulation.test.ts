import { describe, expect, it } from 'vitest'
import { queueA } from '../erlang/erlang-a.ts'
import { Agenda } from './agenda.ts'
import { arrivals } from './arrivals.ts'
import { type Customer, type Hooks, QueueSimulation } from './queue.ts'
import { exponential, logNormal, seededRandom } from './random.ts'

const customer = (line: string, arrivedAt: number, patienceSec = Number.POSITIVE_INFINITY): Customer => ({
  line,
  arrivedAt,
  rankAt: arrivedAt,
  patienceSec,
})

/** Who was served when, who gave up, whose turn came too late. */
function journal(serviceSec = 10) {
  const lines: string[] = []
  const hooks: Hooks<Customer> = {
    serviceSec: () => serviceSec,
    starts: ({ line }, waited) => lines.push(`${line} +${waited}`),
    gaveUp: ({ line }) => lines.push(`${line} left`),
    missed: ({ line }, waited) => lines.push(`${line} missed +${waited}`),
  }
  return { lines, hooks }
}

describe('the agenda', () => {
  it('goes by time, and by the order of noting at the same time', () => {
    const agenda = new Agenda()
    const seen: string[] = []
    for (const [at, name] of [
      [3, 'c'],
      [1, 'a'],
      [2, 'b1'],
      [2, 'b2'],
      [5, 'late'],
    ] as const)
      agenda.at(at, () => seen.push(`${name}@${agenda.now}`))
    agenda.run(4)
    expect(seen).toEqual(['a@1', 'b1@2', 'b2@2', 'c@3'])
  })
})

describe('the simulated queue', () => {
  it('serves in order, keeps ghosts in line and times their turn', () => {
    const { lines, hooks } = journal()
    const queue = new QueueSimulation([{ lines: ['x'], from: 0, until: 100 }], hooks)
    queue.arrive(customer('x', 0))
    queue.arrive(customer('x', 0, 4))
    queue.arrive(customer('x', 0))
    expect(queue.waiting()).toHaveLength(2)
    queue.agenda.run()
    expect(lines).toEqual(['x +0', 'x left', 'x missed +10', 'x +10'])
  })

  it('keeps to skills and shifts, and prefers the agent with the fewest lines', () => {
    const { lines, hooks } = journal()
    const both = { lines: ['x', 'y'], from: 0, until: 5 }
    const queue = new QueueSimulation(
      [both, { lines: ['x'], from: 0, until: 5 }, { lines: ['y'], from: 50, until: 99 }],
      hooks,
    )
    queue.arrive(customer('x', 0))
    queue.arrive(customer('y', 0))
    queue.arrive(customer('y', 0))
    expect(queue.onShift()).toHaveLength(2)
    queue.agenda.run()
    expect(lines).toEqual(['x +0', 'y +0', 'y +50'])
  })

  it('lets a higher rank pass', () => {
    const { lines, hooks } = journal()
    const queue = new QueueSimulation([{ lines: ['x', 'vip'], from: 0, until: 100 }], hooks)
    queue.arrive(customer('x', 0))
    queue.arrive(customer('x', 0))
    queue.arrive({ ...customer('vip', 0), rankAt: -60 })
    queue.agenda.run()
    expect(lines).toEqual(['x +0', 'vip +10', 'x +20'])
  })

  it('agrees with Erlang A', () => {
    const input = { lambdaPerSec: 0.2, ahtSec: 100, agents: 20, patienceSec: 150, targetSec: 20 }
    const random = seededRandom(1)
    const count = { all: 0, waited: 0, left: 0, inTime: 0 }
    const queue = new QueueSimulation<Customer>(
      Array.from({ length: input.agents }, () => ({ lines: ['x'], from: 0, until: Number.POSITIVE_INFINITY })),
      {
        serviceSec: () => exponential(random, input.ahtSec),
        waits: () => void count.waited++,
        gaveUp: () => void count.left++,
        starts: (_, waited) => {
          if (waited <= input.targetSec) count.inTime++
        },
      },
    )
    for (const at of arrivals(random, 400_000, () => input.lambdaPerSec, input.lambdaPerSec)) {
      count.all++
      queue.agenda.at(at, () => queue.arrive(customer('x', at, exponential(random, input.patienceSec))))
    }
    queue.agenda.run()
    const { pWait, pAbandon, slServedWithinT_overAll } = queueA(input)
    expect(Math.abs(count.waited / count.all - pWait)).toBeLessThan(0.02)
    expect(Math.abs(count.left / count.all - pAbandon)).toBeLessThan(0.01)
    expect(Math.abs(count.inTime / count.all - slServedWithinT_overAll)).toBeLessThan(0.02)
  })
})

describe('random numbers', () => {
  it('repeat by seed and have the moments asked for', () => {
    const [a, b] = [seededRandom(7), seededRandom(7)]
    expect([a(), a(), a()]).toEqual([b(), b(), b()])
    const values = Array.from({ length: 50_000 }, () => logNormal(a, 300, 0.8))
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    expect(mean / 300).toBeCloseTo(1, 1)
    expect(deviation / mean).toBeCloseTo(0.8, 1)
  })
})
