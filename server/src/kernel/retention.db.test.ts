import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../test/kit.ts'
import { delivered } from './delivered.ts'
import { uuidv7 } from './ids.ts'
import type { Expiry } from './retention.ts'

const DAY_MS = 24 * 3_600_000

let kit: Kit
let rounds = 0
let left = 2500
let isBroken = true

const broken: Expiry = { name: 'broken', prune: async () => (isBroken ? Promise.reject(new Error('no')) : 0) }
const many: Expiry = {
  name: 'many',
  async prune(_, limit) {
    rounds++
    const gone = Math.min(left, limit)
    left -= gone
    return gone
  },
}
beforeAll(async () => {
  kit = await createKit([{ expiries: [broken, many] }])
  await kit.settle()
})
afterAll(() => kit.close())

it('deletes in bites until all is gone, whatever another one fails at', () => {
  expect([left, rounds]).toEqual([0, 3])
})

it('looks again every hour', async () => {
  left = 10
  kit.clock.advance(3_600_000 - 1)
  await kit.settle()
  expect(left).toBe(10)
  isBroken = false
  kit.clock.advance(1)
  await kit.settle()
  expect(left).toBe(0)
})

const announce = (name: string) => kit.tx(async (tx) => tx.emit('agent.changed', name, { agent: uuidv7(kit.clock) }))

it('deletes events a week after they were handled, and never one that was not', async () => {
  for (const name of ['a', 'b', 'c']) await announce(name)
  await kit.settle()
  await kit.rest()
  await announce('unhandled')
  kit.clock.advance(6 * DAY_MS)
  expect(await delivered.prune(kit.services, 1000)).toBe(0)
  kit.clock.advance(2 * DAY_MS)
  expect([await delivered.prune(kit.services, 2), await delivered.prune(kit.services, 1000)]).toEqual([2, 1])
  const { rows } = await kit.database.pools.owner.query('select key from outbox')
  expect(rows).toEqual([{ key: 'unhandled' }])
})
