import type { ClientFrame, ServerFrame } from '@tandem/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect, type Status } from './connection.ts'

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  readyState = FakeSocket.OPEN
  sent: ClientFrame[] = []
  onopen = () => {}
  onmessage = (_event: { data: string }) => {}
  onclose = () => {}

  constructor() {
    FakeSocket.all.push(this)
    queueMicrotask(() => this.onopen())
  }

  send(text: string) {
    this.sent.push(JSON.parse(text))
  }

  say(frame: ServerFrame) {
    this.onmessage({ data: JSON.stringify(frame) })
  }

  close() {
    this.readyState = 3
    this.onclose()
  }
}

const welcome: ServerFrame = { op: 'welcome', heartbeatSeconds: 20, at: '2026-01-05T09:00:00.000Z' }
const settle = () => vi.advanceTimersByTimeAsync(0)
const socket = (index: number) => {
  const found = FakeSocket.all[index]
  if (!found) throw new Error(`socket ${index} was never opened`)
  return found
}

let online: () => void
function start(ticket = async () => 'ticket') {
  const statuses: Status[] = []
  const frames: ServerFrame[] = []
  const connection = connect({
    url: 'ws://test/socket',
    ticket,
    language: () => 'zh',
    onFrame: (frame) => frames.push(frame),
    onStatus: (status) => statuses.push(status),
  })
  return { connection, statuses, frames }
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('window', {
    addEventListener: (_name: string, listener: () => void) => {
      online = listener
    },
    removeEventListener: () => {},
  })
})
afterEach(() => vi.useRealTimers())

describe('connect', () => {
  it('says hello with a ticket and is online once welcomed', async () => {
    const { connection, statuses, frames } = start()
    await settle()
    expect(socket(0).sent).toEqual([{ op: 'hello', ticket: 'ticket', language: 'zh' }])
    expect(connection.send({ op: 'ping' })).toBe(false)
    socket(0).say(welcome)
    expect(statuses).toEqual(['online'])
    expect(frames).toEqual([welcome])
    expect(connection.send({ op: 'ping' })).toBe(true)
  })

  it('comes back by itself with a new ticket', async () => {
    const ticket = vi.fn(async () => 'ticket')
    const { statuses } = start(ticket)
    await settle()
    socket(0).say(welcome)
    socket(0).close()
    expect(statuses).toEqual(['online', 'waiting'])
    await vi.advanceTimersByTimeAsync(600)
    socket(1).say(welcome)
    expect(statuses.at(-1)).toBe('online')
    expect(ticket).toHaveBeenCalledTimes(2)
  })

  it('keeps trying while no ticket can be had, and waits ever longer', async () => {
    const ticket = vi.fn(() => Promise.reject(new Error('down')))
    start(ticket)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ticket.mock.calls.length).toBeGreaterThan(4)
    expect(ticket.mock.calls.length).toBeLessThan(16)
  })

  it('leaves a socket that has fallen silent', async () => {
    const { statuses } = start()
    await settle()
    socket(0).say(welcome)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(socket(0).sent.at(-1)).toEqual({ op: 'ping' })
    await vi.advanceTimersByTimeAsync(45_000)
    expect(statuses).toContain('waiting')
    expect(FakeSocket.all.length).toBeGreaterThan(1)
  })

  it('does not wait when the network comes back', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { statuses } = start()
    await settle()
    socket(0).close()
    expect(statuses).toEqual(['offline'])
    online()
    await settle()
    expect(FakeSocket.all).toHaveLength(2)
  })

  it('does not wait when it is told that it need not, and keeps a socket that it has', async () => {
    let signedIn = false
    const { connection } = start(async () => (signedIn ? 'ticket' : Promise.reject(new Error('unauthenticated'))))
    await vi.advanceTimersByTimeAsync(30_000)
    signedIn = true
    connection.hurry()
    await settle()
    socket(0).say(welcome)
    connection.hurry()
    await vi.advanceTimersByTimeAsync(30_000 / 2)
    expect(FakeSocket.all).toHaveLength(1)
  })

  it('keeps the socket that came through when an earlier attempt fails late', async () => {
    let fail = () => {}
    const slow = new Promise<string>((_, reject) => {
      fail = () => reject(new Error('timed out'))
    })
    const ticket = vi.fn(async () => 'ticket').mockReturnValueOnce(slow)
    const { statuses, connection } = start(ticket)
    online()
    await settle()
    socket(0).say(welcome)
    fail()
    await vi.advanceTimersByTimeAsync(60_000 / 4)
    expect(FakeSocket.all).toHaveLength(1)
    expect(statuses).toEqual(['online'])
    expect(connection.send({ op: 'ping' })).toBe(true)
  })

  it('stays away once it is stopped', async () => {
    const { connection, statuses } = start()
    await settle()
    socket(0).say(welcome)
    connection.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(FakeSocket.all).toHaveLength(1)
    expect(statuses).toEqual(['online'])
  })
})
