import { setImmediate } from 'node:timers/promises'
import type { ClientFrame } from '@tandem/contract'
import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { ManualClock } from '../../kernel/clock.ts'
import type { Services } from '../../kernel/context.ts'
import type { Bus } from '../../ports/bus/bus.ts'
import { memoryBus } from '../../ports/bus/memory.ts'
import { Connection } from './connection.ts'

const CONVERSATION = '01890000-0000-7000-8000-000000000001'
const TOKEN = `v${'A'.repeat(65)}`

/** A customer's socket whose database answers at once, and how much of the bus it holds. */
function setting() {
  const all = memoryBus(() => {})
  const open = new Set<() => void>()
  const bus: Bus = {
    ...all,
    subscribe(subject, fn) {
      const off = all.subscribe(subject, fn)
      open.add(off)
      return () => {
        off()
        open.delete(off)
      }
    },
  }
  const actor = { kind: 'customer', id: 'c', conversation: CONVERSATION, channel: 'w' }
  const found = { tenant: 't', actor, origins: [], rows: [], lastSeq: 0 }
  const services = { bus, clock: new ManualClock(), transactions: { run: async () => found } } as unknown as Services
  const sent: string[] = []
  const ws = { OPEN: 1, readyState: 1, bufferedAmount: 0, close: () => {}, send: (text: string) => sent.push(text) }
  const peer = { origin: undefined, host: undefined, ip: null }
  const connection = new Connection(ws as unknown as WebSocket, services, async () => found as never, peer)
  const receive = (frame: ClientFrame) => connection.receive(Buffer.from(JSON.stringify(frame)))
  const ops = () => sent.map((text) => JSON.parse(text).op)
  return { connection, receive, ops, held: () => open.size }
}

async function settle() {
  for (let i = 0; i < 10; i++) await setImmediate()
}

it('follows a conversation until the socket closes', async () => {
  const { connection, receive, ops, held } = setting()
  receive({ op: 'hello', token: TOKEN })
  receive({ op: 'sub', conversation: CONVERSATION, after: 0 })
  await settle()
  expect([ops(), held()]).toEqual([['welcome', 'subscribed'], 1])
  connection.end()
  expect(held()).toBe(0)
})

it('begins nothing for frames that still waited when the socket closed', async () => {
  const { connection, receive, held } = setting()
  receive({ op: 'hello', token: TOKEN })
  await settle()
  receive({ op: 'typing', conversation: CONVERSATION })
  receive({ op: 'sub', conversation: CONVERSATION, after: 0 })
  connection.end()
  await settle()
  expect(held()).toBe(0)
})

it('takes up a conversation anew also when it follows as many as it may', async () => {
  const { receive, ops } = setting()
  receive({ op: 'hello', token: TOKEN })
  const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
  for (let n = 0; n < 200; n++) {
    receive({ op: 'sub', conversation: id(n), after: 0 })
    if (n % 50 === 49) await settle()
  }
  await settle()
  receive({ op: 'sub', conversation: id(7), after: 3 })
  receive({ op: 'sub', conversation: id(200), after: 0 })
  await settle()
  expect(ops().slice(-2)).toEqual(['subscribed', 'error'])
})
