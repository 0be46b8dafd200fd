import type { Poll, ServerFrame } from '@tandem/contract'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { text } from '../../test/samples.ts'
import { KEY } from '../../test/standin/config.ts'
import { StandIn } from '../../test/standin/server.ts'
import type { LinkState } from '../state/model.ts'
import { Api, ApiError } from './api.ts'
import { Link } from './link.ts'

let server: StandIn
let api: Api
let link: Link
let frames: ServerFrame[]
let polls: Poll[]
let states: LinkState[]
let over: number

const got = (op: ServerFrame['op']) => frames.filter((frame) => frame.op === op)
const seqs = () => frames.flatMap((frame) => (frame.op === 'message' ? [frame.message.seq] : []))
const online = () => expect.poll(() => states.at(-1)).toBe('online')

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  server = await StandIn.start()
  api = new Api(server.url)
  const session = await api.session({ key: KEY, language: 'zh' })
  api.token = session.token
  frames = []
  polls = []
  states = []
  over = 0
  const handlers = {
    hello: () => ({
      url: api.socketUrl(),
      token: api.token ?? '',
      language: 'zh' as const,
      conversation: session.conversation,
      after: Math.max(0, ...seqs(), ...polls.map(({ lastSeq }) => lastSeq)),
    }),
    state: (state: LinkState) => states.push(state),
    frame: (frame: ServerFrame) => frames.push(frame),
    polled: (poll: Poll) => polls.push(poll),
    over: () => {
      over += 1
    },
  }
  link = new Link(api, handlers, { baseMs: 20, capMs: 100, upgradeMs: 300 })
})

afterEach(async () => {
  link.stop()
  await server.stop()
  vi.unstubAllGlobals()
})

it('says hello, replays, then hears what is live', async () => {
  server.thread.agentSays('before')
  link.start()
  await online()
  server.thread.agentSays('after')
  await expect.poll(() => seqs()).toEqual([1, 2])
  expect(frames.map(({ op }) => op)).toEqual(['welcome', 'message', 'subscribed', 'message'])
})

it('sends once, however often it is told to', async () => {
  link.start()
  await online()
  for (let i = 0; i < 3; i += 1) await link.send('one', server.thread.id, text('hi'))
  await expect.poll(() => got('ack')).toHaveLength(3)
  expect(server.thread.messages.filter(({ clientId }) => clientId === 'one')).toHaveLength(1)
})

it('comes back after a cut and continues where it was', async () => {
  link.start()
  await online()
  server.thread.agentSays('one')
  await expect.poll(() => seqs()).toEqual([1])
  server.dropSockets()
  server.thread.agentSays('two')
  await expect.poll(() => seqs()).toEqual([1, 2])
  expect(states).toEqual(['connecting', 'online', 'lost', 'lost', 'online'])
})

it('takes a server that has gone silent for gone', async () => {
  server.heartbeatSeconds = 1
  server.mute = true
  link.start()
  await expect.poll(() => states.filter((state) => state === 'online').length).toBeGreaterThan(1)
  expect(states).toContain('lost')
})

it('polls where sockets are blocked, and goes back to a socket when it can', async () => {
  server.blockSockets = true
  link.start()
  await online()
  expect(polls.length).toBeGreaterThan(0)
  server.thread.agentSays('polled')
  await expect.poll(() => polls.flatMap(({ rows }) => rows)).toHaveLength(1)
  await link.send('two', server.thread.id, text('hi'))
  expect(server.thread.known('two')).toBeDefined()
  server.blockSockets = false
  await expect.poll(() => got('subscribed')).toHaveLength(1)
})

it('keeps trying while nothing answers', async () => {
  server.blockSockets = true
  server.down = true
  link.start()
  await expect.poll(() => states.filter((state) => state === 'lost').length).toBeGreaterThan(4)
  server.down = false
  await online()
})

it.each([true, false])('says when the session is over (polling: %s)', async (polling) => {
  server.blockSockets = polling
  api.token = 'unknown'
  link.start()
  await expect.poll(() => over).toBe(1)
})

it('does not wait when it is woken', async () => {
  server.blockSockets = true
  server.down = true
  const patient = new Link(api, { ...link.handlers }, { baseMs: 60_000 })
  patient.start()
  await expect.poll(() => states.at(-1)).toBe('lost')
  server.blockSockets = server.down = false
  patient.wake()
  await online()
  patient.stop()
})

it('tells what went wrong with a call', async () => {
  api.token = 'unknown'
  await expect(api.human()).rejects.toMatchObject({ status: 401, unauthenticated: true, passing: false })
  await server.stop()
  await expect(api.human()).rejects.toEqual(new ApiError(0))
  server = await StandIn.start()
})
