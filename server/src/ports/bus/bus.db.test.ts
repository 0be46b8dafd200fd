import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startNats } from '../../../test/nats.ts'
import { createLog } from '../../kernel/log.ts'
import type { Bus } from './bus.ts'
import { memoryBus } from './memory.ts'
import { natsBus } from './nats.ts'

let nats: Awaited<ReturnType<typeof startNats>>
const buses: Record<string, Bus> = {}

beforeAll(async () => {
  nats = await startNats()
  buses.memory = memoryBus(() => {})
  buses.nats = await natsBus(nats.url, createLog('silent'))
})
afterAll(async () => {
  for (const bus of Object.values(buses)) await bus.close()
  nats.stop()
})

/** One promise and what fulfils it: fan-out has no answer to wait for. */
function latch<T>() {
  let open: (value: T) => void = () => {}
  const opened = new Promise<T>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe.each(['memory', 'nats'])('the %s bus', (name) => {
  const bus = () => {
    const found = buses[name]
    if (!found) throw new Error(name)
    return found
  }
  /** Goes through after everything published before it. */
  const flush = async () => {
    const { open, opened } = latch<void>()
    const end = bus().subscribe('flush', () => open())
    bus().publish('flush', null)
    await opened
    end()
  }

  it('brings data to every subscriber of the subject, in order, and to no other', async () => {
    const seen: string[] = []
    const ends = ['a', 'b'].map((who) => bus().subscribe('conversation.1', (data) => seen.push(`${who}${data}`)))
    const other = bus().subscribe('conversation.2', () => seen.push('wrong'))
    bus().publish('conversation.1', 1)
    bus().publish('conversation.1', 2)
    await flush()
    expect(seen.filter((entry) => entry.startsWith('a'))).toEqual(['a1', 'a2'])
    expect(seen.filter((entry) => entry.startsWith('b'))).toEqual(['b1', 'b2'])
    expect(seen).not.toContain('wrong')
    for (const end of [...ends, other]) end()
  })

  it('takes * for one part of a subject', async () => {
    const seen: string[] = []
    const end = bus().subscribe('conversation.*', (_data, subject) => seen.push(subject))
    for (const subject of ['conversation.7', 'conversation.7.x', 'agent.7']) bus().publish(subject, {})
    await flush()
    expect(seen).toEqual(['conversation.7'])
    end()
  })

  it('brings nothing after the end of a subscription, and outlives a handler that throws', async () => {
    let count = 0
    const thrower = bus().subscribe('x', () => {
      throw new Error('handler')
    })
    const end = bus().subscribe('x', () => count++)
    bus().publish('x', 1)
    await flush()
    end()
    bus().publish('x', 1)
    await flush()
    expect(count).toBe(1)
    thrower()
  })
})
