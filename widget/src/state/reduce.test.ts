import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message, notice, pending, session, state, text } from '../../test/samples.ts'
import { placeWith } from '../../test/standin/place.ts'
import type { Action } from './actions.ts'
import type { State } from './model.ts'
import { reduce } from './reduce.ts'

const after = (start: State, ...actions: Action[]) => actions.reduce(reduce, start)
const seqs = ({ messages }: State) => messages.map(({ seq }) => seq)

describe('messages', () => {
  it('keeps them in order and once each, however they arrive', () => {
    const rows = [1, 2, 3, 4, 5].map((seq) => message(seq, 'bot'))
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows, ...rows], { minLength: 10, maxLength: 10 }), (arrivals) => {
        const end = after(state(), ...arrivals.map((row): Action => ({ type: 'rows', rows: [row] })))
        expect(seqs(end)).toEqual([1, 2, 3, 4, 5])
        expect(end.cursor).toBe(5)
      }),
    )
  })

  it('never shows an internal note, but moves past it', () => {
    const end = after(state(), { type: 'rows', rows: [message(1, 'agent', { visibility: 'internal' })] })
    expect(end.messages).toEqual([])
    expect(end.cursor).toBe(1)
  })

  it('ends the typing sign of whoever spoke', () => {
    const typing = after(state(), { type: 'typing', by: 'bot' })
    expect(after(typing, { type: 'rows', rows: [message(1, 'agent')] }).typing).toBe('bot')
    expect(after(typing, { type: 'rows', rows: [message(1, 'bot')] }).typing).toBeNull()
  })

  it('learns the name of the agent from notice and message', () => {
    expect(after(state(), { type: 'rows', rows: [notice(1, 'assigned', '小雨')] }).agent).toBe('小雨')
    const spoke = message(2, 'agent', { author: { kind: 'agent', name: '阿青' } })
    expect(after(state({ agent: '小雨' }), { type: 'rows', rows: [spoke] }).agent).toBe('阿青')
  })

  it('puts earlier history in front', () => {
    const end = after(state({ messages: [message(5, 'bot')], floor: 4 }), {
      type: 'earlier',
      rows: [message(3, 'bot'), message(4, 'bot')],
      floor: 2,
    })
    expect(seqs(end)).toEqual([3, 4, 5])
    expect(end.floor).toBe(2)
  })
})

describe('sending', () => {
  const sent = after(state({ status: 'new', cursor: 3 }), { type: 'pending', pending: pending('a') })
  const ack: Action = { type: 'acked', id: 'a', seq: 6, message: 'm6', at: '2026-03-18T03:00:01.000Z' }

  it('turns an acknowledged message into one of the log and leaves the cursor for the replay', () => {
    const end = after(sent, ack)
    expect(end.pending).toEqual([])
    expect(end.messages[0]).toMatchObject({ seq: 6, id: 'm6', clientId: 'a', body: text('a') })
    expect(end.cursor).toBe(3)
    expect(end.status).toBe('open')
  })

  it('shows it once when ack and echo both come, in either order', () => {
    const echo: Action = { type: 'rows', rows: [message(6, 'customer', { clientId: 'a' })] }
    expect(seqs(after(sent, ack, echo))).toEqual([6])
    expect(after(sent, echo).pending).toEqual([])
    expect(seqs(after(sent, echo, ack))).toEqual([6])
  })

  it('keeps a failed message with its reason until it is tried again', () => {
    const failed = after(sent, { type: 'failed', id: 'a', error: '太长' })
    expect(failed.pending[0]).toMatchObject({ state: 'failed', error: '太长' })
    const retried = after(failed, { type: 'retry', id: 'a' })
    expect(retried.pending[0]).toEqual(pending('a'))
    expect(after(failed, { type: 'discard', id: 'a' }).pending).toEqual([])
  })

  it('follows an upload to its message', () => {
    const file = { name: 'a.png', bytes: 10, image: true, sent: 0 }
    const begun = after(state(), { type: 'pending', pending: { id: 'f', at: '', state: 'uploading', file } })
    const half = after(begun, { type: 'progress', id: 'f', sent: 0.5 })
    expect(half.pending[0]?.file?.sent).toBe(0.5)
    const body = { kind: 'image', file: 'x', name: 'a.png', type: 'image/png', bytes: 10 } as const
    expect(after(half, { type: 'uploaded', id: 'f', body }).pending[0]).toMatchObject({ state: 'waiting', body })
  })
})

describe('sessions', () => {
  it('begins above the floor and keeps what this browser had read', () => {
    const end = after(state({ conversation: null }), {
      type: 'session',
      session: session({ lastSeq: 140 }),
      floor: 40,
      readSeq: 139,
    })
    expect(end).toMatchObject({ cursor: 40, floor: 40, readSeq: 139, ready: false, conversation: 'c1' })
  })

  it('keeps the log on a resumed session and drops it with another customer', () => {
    const start = state({ messages: [message(1, 'bot')], cursor: 1 })
    expect(seqs(after(start, { type: 'session', session: session(), floor: 0, readSeq: 0 }))).toEqual([1])
    const other = after(start, { type: 'session', session: session({ conversation: 'c2' }), floor: 0, readSeq: 0 })
    expect(other).toMatchObject({ messages: [], cursor: 0, conversation: 'c2' })
  })

  it('forgets the place in the queue once somebody serves', () => {
    const waiting = state({ assignee: 'queue', place: placeWith() })
    const served = after(waiting, { type: 'conversation', status: 'open', assignee: 'agent', name: '小雨' })
    expect(served).toMatchObject({ place: null, agent: '小雨' })
  })
})

describe('reading', () => {
  it('draws the line where the customer had stopped, for as long as the chat is open', () => {
    const rows = [message(1, 'bot'), message(2, 'bot')]
    const opened = after(state({ readSeq: 1 }), { type: 'rows', rows }, { type: 'opened' })
    expect(opened.markerSeq).toBe(1)
    const read = after(opened, { type: 'read' })
    expect(read).toMatchObject({ readSeq: 2, markerSeq: 1 })
    expect(after(read, { type: 'closed' })).toMatchObject({ open: false, markerSeq: null })
  })

  it('draws no line when nothing is new', () => {
    expect(after(state(), { type: 'opened' }).markerSeq).toBeNull()
  })
})
