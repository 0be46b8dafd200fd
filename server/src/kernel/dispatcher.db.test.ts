import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../test/kit.ts'
import type { Services } from './context.ts'
import { Dispatcher } from './dispatcher.ts'
import type { Reactor } from './reactor.ts'
import './tables.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
  await kit.rest()
})
afterAll(() => kit.close())

/** Lets time pass while it looks: an event waits for older transactions, also for those of other tests. */
const later = <T>({ clock }: Kit, look: () => T) =>
  expect.poll(() => {
    clock.advance(10)
    return look()
  })

it('leaves an event that it could not handle before it stopped to the next leader', async () => {
  const seen: string[] = []
  const reactor = (name: string, fails: boolean): Reactor => ({
    name: 'r',
    takes: {
      'knowledge.published': async (_ctx, { payload }) => {
        seen.push(`${name}${payload.revision}`)
        if (!fails || payload.revision === 1) return
        throw new Error('not now')
      },
    },
  })
  const first = new Dispatcher(kit.services, [reactor('first', true)])
  await first.start()
  for (const revision of [1, 2, 3]) {
    await kit.tx(async (tx) => tx.emit('knowledge.published', 'k', { revision }))
  }
  await later(kit, () => seen).toContain('first2')
  const stopping = first.stop()
  // The pause before the next try ends by the clock.
  kit.clock.advance(60_000)
  await stopping
  const second = new Dispatcher(kit.services, [reactor('second', false)])
  await second.start()
  await second.settle()
  await second.stop()
  expect(seen.filter((entry) => entry.startsWith('second'))).toEqual(['second2', 'second3'])
})

it('has settled only when what was announced meanwhile is handled, too', async () => {
  const seen: string[] = []
  let begin = () => {}
  let finish = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const reactor: Reactor = {
    name: 'r',
    takes: {
      'knowledge.published': async (_ctx, { payload }) => {
        if (payload.revision === 10) {
          await kit.tx(async (tx) => tx.emit('knowledge.published', 'other', { revision: 11 }))
          return begun
        }
        if (payload.revision !== 11) return
        begin()
        await finished
        seen.push('handled')
      },
    },
  }
  const dispatcher = new Dispatcher(kit.services, [reactor])
  await dispatcher.start()
  await kit.tx(async (tx) => tx.emit('knowledge.published', 'one', { revision: 10 }))
  const settling = dispatcher.settle().then(() => seen.push('settled'))
  let isBegun = false
  void begun.then(() => {
    isBegun = true
  })
  // An event beside an older transaction (the database's own, too) is looked at again after a moment.
  while (!isBegun) {
    kit.clock.advance(5)
    await kit.services.transactions.system.query('select 1')
  }
  for (let i = 0; i < 10; i++) await kit.services.transactions.system.query('select 1')
  finish()
  await settling
  expect(seen).toEqual(['handled', 'settled'])
  await dispatcher.stop()
})

it('reads a backlog in the order of the transactions, however many digits their numbers have', async () => {
  const fresh = await createKit()
  await fresh.rest()
  // More than a batch, over the steps from 9 to 10 and from 99 to 100: sorted as texts, 100 would come before 11.
  const numbers = Array.from({ length: 690 }, (_, i) => i + 5)
  await fresh.database.pools.owner.query('alter table outbox no force row level security')
  await fresh.database.pools.owner.query(
    `insert into outbox (tenant_id, xid, topic, key, payload, at)
     select $1, n::text::xid8, 'knowledge.published', 'k', jsonb_build_object('revision', n), now()
     from unnest($2::int[]) as n`,
    [fresh.tenant, numbers],
  )
  const seen: number[] = []
  const dispatcher = new Dispatcher(fresh.services, [
    { name: 'r', takes: { 'knowledge.published': async (_ctx, { payload }) => void seen.push(payload.revision) } },
  ])
  await dispatcher.start()
  await dispatcher.settle()
  await dispatcher.stop()
  await fresh.close()
  expect(seen).toEqual(numbers)
})

it('stops in the middle of a backlog that cannot be handled, and leaves all of it', async () => {
  const fresh = await createKit()
  await fresh.rest()
  const count = 2600
  await fresh.tx(async (tx) => {
    for (let i = 1; i <= count; i++) tx.emit('knowledge.published', `k${i}`, { revision: i })
  })
  const reactor = (handle: (revision: number) => void): Reactor => ({
    name: 'r',
    takes: { 'knowledge.published': async (_ctx, { payload }) => handle(payload.revision) },
  })
  let failures = 0
  const failing = new Dispatcher(fresh.services, [
    reactor(() => {
      failures++
      throw new Error('not now')
    }),
  ])
  await failing.start()
  await later(fresh, () => failures).toBeGreaterThan(2000)
  const stopping = failing.stop()
  fresh.clock.advance(60_000)
  await stopping
  const seen = new Set<number>()
  const next = new Dispatcher(fresh.services, [reactor((revision) => seen.add(revision))])
  await next.start()
  await next.settle()
  await next.stop()
  await fresh.close()
  expect(seen.size).toBe(count)
})

it('keeps trying an event that can neither be handled nor put aside, and lets none pass it', async () => {
  const fresh = await createKit()
  await fresh.rest()
  let away = true
  const { transactions } = fresh.services
  const services: Services = {
    ...fresh.services,
    transactions: {
      ...transactions,
      run: (tenant, work) => (away ? Promise.reject(new Error('disk full')) : transactions.run(tenant, work)),
    },
  }
  const seen: number[] = []
  const dispatcher = new Dispatcher(services, [
    {
      name: 'r',
      takes: {
        'knowledge.published': async (_ctx, { payload }) => {
          seen.push(payload.revision)
          if (payload.revision === 1) throw new Error('never')
        },
      },
    },
  ])
  await dispatcher.start()
  for (const revision of [1, 2]) await fresh.tx(async (tx) => tx.emit('knowledge.published', 'k', { revision }))
  const onward = (look: () => unknown) =>
    expect.poll(() => {
      fresh.clock.advance(1000)
      return look()
    })
  await onward(() => seen.length).toBeGreaterThan(6)
  expect(seen).not.toContain(2)
  away = false
  await onward(() => seen).toContain(2)
  await dispatcher.stop()
  const letters = await fresh.tx((tx) => tx.db.selectFrom('dead_letters').select('reactor').execute())
  expect(letters).toEqual([{ reactor: 'r' }])
  await fresh.close()
})
