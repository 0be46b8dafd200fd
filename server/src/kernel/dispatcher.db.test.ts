import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../test/kit.ts'
import { Dispatcher } from './dispatcher.ts'
import type { Reactor } from './reactor.ts'
import './tables.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

it('leaves an event that it could not handle before it stopped to the next leader', async () => {
  const seen: string[] = []
  let failing: (() => void) | undefined
  const failed = new Promise<void>((resolve) => {
    failing = resolve
  })
  const reactor = (name: string, fails: boolean): Reactor => ({
    name: 'r',
    takes: {
      'knowledge.published': async (_ctx, { payload }) => {
        seen.push(`${name}${payload.revision}`)
        if (!fails || payload.revision === 1) return
        failing?.()
        throw new Error('not now')
      },
    },
  })
  const first = new Dispatcher(kit.services, [reactor('first', true)])
  await first.start()
  for (const revision of [1, 2, 3]) {
    await kit.tx(async (tx) => tx.emit('knowledge.published', 'k', { revision }))
  }
  await failed
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
