import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueueingError } from '../errors.ts'
import { queueChat } from './chat.ts'
import { type ErlangAInput, queueA, waitQuantileA } from './erlang-a.ts'
import { erlangB } from './erlang-b.ts'
import { erlangC, queueC } from './erlang-c.ts'

const load = fc.double({ min: 0.01, max: 3000, noNaN: true })
const team = fc.integer({ min: 1, max: 3000 })
const seconds = fc.double({ min: 1, max: 3600, noNaN: true })
const queue: fc.Arbitrary<ErlangAInput> = fc.record({
  lambdaPerSec: fc.double({ min: 0.001, max: 5, noNaN: true }),
  ahtSec: seconds,
  agents: fc.integer({ min: 1, max: 500 }),
  patienceSec: seconds,
  targetSec: fc.double({ min: 0, max: 600, noNaN: true }),
})
/** Rounding of sums of some thousand terms. */
const SLACK = 1e-9

describe('Erlang B and C', () => {
  it('are probabilities, fall with agents and rise with load', () => {
    fc.assert(
      fc.property(load, team, (a, n) => {
        for (const share of [erlangB, erlangC]) {
          expect(share(a, n)).toBeGreaterThanOrEqual(0)
          expect(share(a, n)).toBeLessThanOrEqual(1)
          expect(share(a, n + 1)).toBeLessThanOrEqual(share(a, n))
          expect(share(a * 1.1, n)).toBeGreaterThanOrEqual(share(a, n))
        }
        expect(erlangC(a, n)).toBeGreaterThanOrEqual(erlangB(a, n))
      }),
    )
  })

  it('hold for a hundred thousand agents', () => {
    expect(erlangC(99_000, 100_000)).toBeGreaterThan(0)
    expect(erlangC(99_000, 100_000)).toBeLessThan(0.01)
    expect(erlangB(10, 100_000)).toBe(0)
    expect(
      queueA({ lambdaPerSec: 1000, ahtSec: 100, agents: 100_000, patienceSec: 60, targetSec: 5 }).pWait,
    ).toBeCloseTo(0.5, 0)
  })

  it('let everybody wait for ever once the work is more than the agents', () => {
    const input = { calls: 100, intervalSec: 100, ahtSec: 11, agents: 11, targetSec: 20 }
    expect(queueC(input)).toMatchObject({ pWait: 1, sl: 0, asa: Number.POSITIVE_INFINITY, occ: 1 })
  })
})

describe('Erlang A', () => {
  it('keeps every share between 0 and 1, and its own bookkeeping', () => {
    fc.assert(
      fc.property(queue, (input) => {
        const figures = queueA(input)
        const { queue: waiting, load: offered, asaServed, meanWaitAll, ...shares } = figures
        for (const [name, share] of Object.entries(shares)) {
          expect(share, name).toBeGreaterThanOrEqual(-SLACK)
          expect(share, name).toBeLessThanOrEqual(1 + SLACK)
        }
        // Little's law, and nobody is served who was not offered.
        expect(waiting).toBeCloseTo(input.lambdaPerSec * meanWaitAll, 6)
        expect(shares.pAbandon).toBeCloseTo(meanWaitAll / input.patienceSec, 9)
        expect(shares.occ * input.agents).toBeLessThanOrEqual(offered * (1 + SLACK))
        expect(shares.slServedWithinT_overAll).toBeLessThanOrEqual(1 - shares.pAbandon + SLACK)
        expect(shares.pActualWaitGtT).toBeLessThanOrEqual(shares.pOfferedWaitGtT + SLACK)
        expect(asaServed).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('gets better with every agent and worse with every arrival', () => {
    fc.assert(
      fc.property(queue, (input) => {
        const now = queueA(input)
        const more = queueA({ ...input, agents: input.agents + 1 })
        const busier = queueA({ ...input, lambdaPerSec: input.lambdaPerSec * 1.2 })
        expect(more.pAbandon).toBeLessThanOrEqual(now.pAbandon + SLACK)
        expect(more.asaServed).toBeLessThanOrEqual(now.asaServed + SLACK)
        expect(more.occ).toBeLessThanOrEqual(now.occ + SLACK)
        expect(more.slServedWithinT_overAll).toBeGreaterThanOrEqual(now.slServedWithinT_overAll - SLACK)
        expect(busier.pAbandon).toBeGreaterThanOrEqual(now.pAbandon - SLACK)
        expect(busier.slServedWithinT_overAll).toBeLessThanOrEqual(now.slServedWithinT_overAll + SLACK)
      }),
    )
  })

  it('becomes Erlang C when patience has no end, and Erlang B when there is none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 400 }), (rho, agents) => {
        const ahtSec = 180
        const lambdaPerSec = (rho * agents) / ahtSec
        const input = { lambdaPerSec, ahtSec, agents, targetSec: 20 }
        const c = queueC({ calls: lambdaPerSec, intervalSec: 1, ahtSec, agents, targetSec: 20 })
        const patient = queueA({ ...input, patienceSec: 1e10 })
        expect(patient.pWait).toBeCloseTo(c.pWait, 6)
        expect(patient.slServedWithinT_overAll).toBeCloseTo(c.sl, 6)
        expect(queueA({ ...input, patienceSec: Number.POSITIVE_INFINITY }).asaServed).toBe(c.asa)
        const impatient = queueA({ ...input, patienceSec: 1e-9 })
        expect(impatient.pAbandon).toBeCloseTo(erlangB(lambdaPerSec * ahtSec, agents), 6)
      }),
    )
  })

  it('with patience as long as service is a Poisson number of customers', () => {
    // M/M/n+M with equal rates is M/M/infinity: P(somebody waits) is the Poisson tail.
    const { pWait } = queueA({ lambdaPerSec: 0.05, ahtSec: 100, agents: 5, patienceSec: 100, targetSec: 10 })
    const fewerThanFive = Math.exp(-5) * (1 + 5 + 25 / 2 + 125 / 6 + 625 / 24)
    expect(pWait).toBeCloseTo(1 - fewerThanFive, 12)
  })

  it('finds the wait that a share of customers does not exceed', () => {
    fc.assert(
      fc.property(queue, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (input, p) => {
        const wait = waitQuantileA(input, p)
        const { pActualWaitGtT } = queueA({ ...input, targetSec: wait })
        if (wait > 0) expect(pActualWaitGtT).toBeCloseTo(1 - p, 6)
        else expect(pActualWaitGtT).toBeLessThanOrEqual(1 - p)
      }),
      { numRuns: 30 },
    )
  })

  it('takes a target in the far tail, and refuses a line of millions', () => {
    const input = { lambdaPerSec: 20, ahtSec: 300, agents: 5000, patienceSec: 600, targetSec: 86_400 }
    expect(queueA(input).slServedWithinT_overAll).toBeCloseTo(1 - queueA(input).pAbandon, 9)
    const endless = { lambdaPerSec: 100, ahtSec: 300, agents: 10, patienceSec: 1e9, targetSec: 20 }
    expect(() => queueA(endless)).toThrow(
      new QueueingError('too_large', 'patienceSec', 'the line would be millions long: use model C'),
    )
  })
})

describe('the chat chain', () => {
  it('is Erlang A when agents serve one chat at a time, or when chats do not slow each other', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 1, max: 6 }), (input, concurrency) => {
        const agents = Math.ceil(input.agents / 6)
        const slots = { ...input, agents: agents * concurrency }
        const { pWait, pAbandon, asaServed, occ } = queueA(slots)
        const chat = queueChat({ ...input, agents, concurrency, slowdown: 0 })
        // Without slowdown k chats end k times as fast, as on k agents.
        expect(chat.pWait).toBeCloseTo(pWait, 9)
        expect(chat.pAbandon).toBeCloseTo(pAbandon, 9)
        expect(chat.asaServed).toBeCloseTo(asaServed, 6)
        expect(chat.occ).toBeCloseTo(occ, 6)
        expect(chat.chatSec).toBeCloseTo(input.ahtSec, 4)
      }),
    )
  })

  it('slows chats between their lone and their crowded length, and never helps by slowing more', () => {
    fc.assert(
      fc.property(queue, fc.double({ min: 0, max: 0.5, noNaN: true }), (input, slowdown) => {
        const chats = { ...input, agents: Math.ceil(input.agents / 10), concurrency: 4 }
        const figures = queueChat({ ...chats, slowdown })
        expect(figures.chatSec).toBeGreaterThanOrEqual(input.ahtSec * (1 - SLACK))
        expect(figures.chatSec).toBeLessThanOrEqual(input.ahtSec * (1 + 3 * slowdown) * (1 + SLACK))
        expect(queueChat({ ...chats, slowdown: slowdown + 0.1 }).pAbandon).toBeGreaterThanOrEqual(
          figures.pAbandon - SLACK,
        )
      }),
    )
  })
})

describe('impossible questions are refused by name', () => {
  const good = { lambdaPerSec: 1, ahtSec: 60, agents: 70, patienceSec: 60, targetSec: 20 }

  it.each([
    ['agents', 0, 'out_of_range'],
    ['agents', 1.5, 'not_whole'],
    ['agents', Number.NaN, 'not_a_number'],
    ['lambdaPerSec', -1, 'out_of_range'],
    ['ahtSec', 0, 'out_of_range'],
    ['ahtSec', Number.POSITIVE_INFINITY, 'out_of_range'],
    ['patienceSec', 0, 'out_of_range'],
    ['targetSec', -1, 'out_of_range'],
    ['targetSec', undefined, 'missing'],
  ])('%s = %s', (field, value, code) => {
    expect(() => queueA({ ...good, [field]: value })).toThrow(expect.objectContaining({ field, code }))
  })
})
