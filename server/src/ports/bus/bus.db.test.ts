import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Nats, startNats } from '../../../test/nats.ts'
import { systemClock } from '../../kernel/clock.ts'
import { createLog, type Log } from '../../kernel/log.ts'
import type { Bus } from './bus.ts'
import { memoryBus } from './memory.ts'
import { natsBus } from './nats.ts'

let nats: Nats
const buses: Record<string, Bus> = {}

beforeAll(async () => {
  nats = await startNats()
  buses.memory = memoryBus(() => {})
  buses.nats = await natsBus(nats.url, createLog('silent'), systemClock)
})
afterAll(async () => {
  for (const bus of Object.values(buses)) await bus.close()
  await nats.stop()
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

describe('two processes', () => {
  /** One promise a thing that happens. */
  const heard = (bus: Bus, subject: string) =>
    new Promise<unknown>((resolve) => {
      const end = bus.subscribe(subject, (data) => {
        end()
        resolve(data)
      })
    })

  it('hear each other, themselves only once, and of an outage and its end', async () => {
    const lines: string[] = []
    const log = { error: (...said: unknown[]) => lines.push(String(said.at(-1))), warn: () => lines.push('back') }
    const one = await natsBus(nats.url, log as unknown as Log, systemClock)
    const two = await natsBus(nats.url, createLog('silent'), systemClock)
    let own = 0
    one.subscribe('between', () => own++)
    const there = heard(two, 'between')
    // A subscription travels, too: who published before it arrived was not heard.
    const again = (bus: Bus, subject: string, data: unknown, until: () => unknown) =>
      expect
        .poll(() => {
          bus.publish(subject, data)
          return until()
        })
        .toBeTruthy()
    let came: unknown
    void there.then((data) => {
      came = data
    })
    await again(one, 'between', { n: 1 }, () => came)
    expect(came).toEqual({ n: 1 })
    const before = own
    one.publish('between', { n: 2 })
    let answered: unknown
    void heard(one, 'answer').then((data) => {
      answered = data
    })
    await again(two, 'answer', 3, () => answered)
    expect(own).toBe(before + 1)
    const missed = new Promise<void>((resolve) => one.onMissed(resolve))
    await nats.stop()
    await expect.poll(() => one.connected()).toBe(false)
    // Within the process everything goes on.
    const within = heard(one, 'within')
    one.publish('within', 4)
    expect(await within).toBe(4)
    nats = await startNats(nats.port)
    await missed
    await expect.poll(() => [one.connected(), two.connected()]).toEqual([true, true])
    expect(lines).toEqual([expect.stringContaining('away'), 'back'])
    await one.close()
    await two.close()
  })

  it('end also in the moment in which the server goes', async () => {
    const bus = await natsBus(nats.url, createLog('silent'), systemClock)
    const gone = nats.stop()
    await bus.close()
    await gone
    await expect.poll(() => buses.nats?.connected()).toBe(false)
    nats = await startNats(nats.port)
    await expect.poll(() => buses.nats?.connected()).toBe(true)
  })

  it('end also while nobody is there to take what they still have to say', async () => {
    const bus = await natsBus(nats.url, createLog('silent'), systemClock)
    await nats.stop()
    await expect.poll(() => [bus.connected(), buses.nats?.connected()]).toEqual([false, false])
    bus.publish('x', 1)
    await bus.close()
    nats = await startNats(nats.port)
    await expect.poll(() => buses.nats?.connected()).toBe(true)
  })
})
