import { setImmediate } from 'node:timers/promises'
import { type ClientFrame, CloseCode } from '@tandem/contract'
import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { ManualClock } from '../../kernel/clock.ts'
import type { Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Bus } from '../../ports/bus/bus.ts'
import { memoryBus } from '../../ports/bus/memory.ts'
import type { Calls } from './calls.ts'
import { Connection } from './connection.ts'

const CONVERSATION = '01890000-0000-7000-8000-000000000001'
const OTHER = '01890000-0000-7000-8000-000000000002'
const TOKEN = `v${'A'.repeat(65)}`

const actor = { kind: 'customer', id: 'c', conversation: CONVERSATION, channel: 'w' }
const found = { tenant: 't', actor, origins: [], rows: [] as unknown[], lastSeq: 0 }

/** A customer's socket whose database answers at once, and how much of the bus it holds. */
function setting(call: Calls = async () => found as never) {
  const all = memoryBus(() => {})
  const open = new Set<() => void>()
  const missed = new Set<() => void>()
  const bus: Bus = {
    ...all,
    onMissed(fn) {
      missed.add(fn)
      return () => missed.delete(fn)
    },
    subscribe(subject, fn) {
      const off = all.subscribe(subject, fn)
      open.add(off)
      return () => {
        off()
        open.delete(off)
      }
    },
  }
  const clock = new ManualClock()
  const table = { rows: [] as unknown[] }
  const run = async () => ({ ...found, ...table })
  const services = { bus, clock, transactions: { run }, log: { warn: () => {} } } as unknown as Services
  const sent: string[] = []
  const closed: number[] = []
  const close = (code: number) => closed.push(code)
  const ws = { OPEN: 1, readyState: 1, bufferedAmount: 0, close, send: (text: string) => sent.push(text) }
  const peer = { origin: undefined, host: undefined, ip: null }
  const connection = new Connection(ws as unknown as WebSocket, services, call, peer)
  const receive = (frame: ClientFrame) => connection.receive(Buffer.from(JSON.stringify(frame)))
  const ops = () => sent.map((text) => JSON.parse(text).op)
  const miss = () => {
    for (const fn of missed) fn()
  }
  return { connection, receive, ops, held: () => open.size, missing: () => missed.size, miss, clock, table, closed }
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

it('looks into the table when frames of other processes may have been missed', async () => {
  const { connection, receive, ops, miss, missing, clock, table } = setting()
  receive({ op: 'hello', token: TOKEN })
  receive({ op: 'sub', conversation: CONVERSATION, after: 0 })
  await settle()
  table.rows = [{ conversation: CONVERSATION, seq: 1, visibility: 'public', author: { kind: 'agent' } }]
  miss()
  await settle()
  // Not at once: there may be thousands of sockets.
  expect(ops()).toEqual(['welcome', 'subscribed'])
  clock.advance(2000)
  await settle()
  expect(ops()).toEqual(['welcome', 'subscribed', 'message'])
  miss()
  clock.advance(2000)
  await settle()
  expect(ops()).toHaveLength(3)
  connection.end()
  expect(missing()).toBe(0)
})

it('sends an erased customer away, who begins anew as somebody else', async () => {
  const { receive, closed } = setting(async () => fail('not_found'))
  receive({ op: 'hello', token: TOKEN })
  receive({ op: 'send', id: 'a', conversation: OTHER, body: { kind: 'text', text: 'x' } })
  await settle()
  expect(closed).toEqual([])
  receive({ op: 'send', id: 'b', conversation: CONVERSATION, body: { kind: 'text', text: 'x' } })
  await settle()
  expect(closed).toEqual([CloseCode.unauthenticated])
})
