import { expect, it } from 'vitest'
import { memoryBus } from '../ports/bus/memory.ts'
import { ManualClock } from './clock.ts'
import type { Context, InTx } from './context.ts'
import { remembered } from './remembered.ts'
import type { Tx } from './transaction.ts'

const SUBJECT = 'thing.changed'

function setUp() {
  const clock = new ManualClock()
  const bus = memoryBus((error) => {
    throw error
  })
  const stored = { a: 1, b: 10 } as Record<string, number>
  let reads = 0
  const of = remembered(SUBJECT, async (tx) => {
    reads++
    return stored[tx.tenant]
  })
  // Only these parts of a context are looked at.
  const services = { bus, clock } as unknown as Context['services']
  const ask = (tenant: string) => of({ services, tx: { tenant } as Tx } as InTx)
  return { ask, bus, clock, stored, reads: () => reads }
}

it('reads once a second what each tenant has set', async () => {
  const { ask, clock, stored, reads } = setUp()
  expect([await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 10, 1])
  expect(reads()).toBe(2)
  stored.a = 2
  clock.advance(999)
  expect(await ask('a')).toBe(1)
  clock.advance(1)
  expect(await ask('a')).toBe(2)
})

it('forgets at once what the bus says is another now, and only that', async () => {
  const { ask, bus, stored, reads } = setUp()
  await Promise.all([ask('a'), ask('b')])
  stored.a = 2
  bus.publish(SUBJECT, { tenant: 'a' })
  expect([await ask('a'), await ask('b')]).toEqual([2, 10])
  expect(reads()).toBe(3)
})

it('keeps no answer that was on its way when the change came', async () => {
  const { ask, bus, stored } = setUp()
  await ask('b')
  const old = ask('a')
  stored.a = 2
  bus.publish(SUBJECT, { tenant: 'a' })
  expect([await old, await ask('a')]).toEqual([1, 2])
})
