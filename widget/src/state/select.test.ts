import type { WidgetConfig } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { message, notice, pending, state } from '../../test/samples.ts'
import { isPreviewed, linesOf, liveAnswerOf, rateable, unreadOf } from './select.ts'

const kinds = (over: Parameters<typeof state>[0]) => linesOf(state(over)).map(({ kind }) => kind)

describe('linesOf', () => {
  it('separates days', () => {
    const late = message(2, 'bot', { at: '2026-03-20T02:00:00.000Z' })
    expect(kinds({ messages: [message(1, 'customer'), late] })).toEqual(['day', 'message', 'day', 'message'])
  })

  it('puts the marker before the first unread answer, not before own messages', () => {
    const messages = [message(1, 'bot'), message(2, 'customer'), message(3, 'bot')]
    expect(kinds({ messages, markerSeq: 1 })).toEqual(['day', 'message', 'message', 'marker', 'message'])
  })

  it('groups what one author says in a row', () => {
    const messages = [message(1, 'bot'), message(2, 'bot'), message(3, 'customer'), message(10, 'customer')]
    const groups = linesOf(state({ messages })).flatMap((line) =>
      line.kind === 'message' ? [[line.head, line.tail]] : [],
    )
    expect(groups).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ])
  })

  it('leaves out what is plain to see and ends with what is on its way', () => {
    const messages = [notice(1, 'opened'), message(2, 'customer'), notice(3, 'queued')]
    expect(kinds({ messages, pending: [pending('a', { at: messages[2]?.at })] })).toEqual([
      'day',
      'message',
      'notice',
      'pending',
    ])
  })

  it('keeps the key of a message when it is acknowledged', () => {
    const before = linesOf(state({ pending: [pending('a')] })).at(-1)?.key
    const now = linesOf(state({ messages: [message(1, 'customer', { clientId: 'a' })] })).at(-1)?.key
    expect(now).toBe(before)
  })
})

it('counts unread answers of AI and agent only', () => {
  const messages = [message(1, 'bot'), message(2, 'customer'), notice(3, 'queued'), message(4, 'agent')]
  expect(unreadOf(state({ messages, readSeq: 0 }))).toBe(2)
  expect(unreadOf(state({ messages, readSeq: 1 }))).toBe(1)
})

it('keeps buttons alive only under the last answer of whoever serves', () => {
  const messages = [message(1, 'customer'), message(2, 'bot')]
  expect(liveAnswerOf(state({ messages }))?.seq).toBe(2)
  expect(liveAnswerOf(state({ messages: [...messages, notice(3, 'queued')] }))?.seq).toBe(2)
  expect(liveAnswerOf(state({ messages, assignee: 'queue' }))).toBeNull()
  expect(liveAnswerOf(state({ messages, pending: [pending('a')] }))).toBeNull()
  expect(liveAnswerOf(state({ messages: [...messages, message(3, 'customer')] }))).toBeNull()
})

describe('rateable', () => {
  const spoken = message(1, 'customer')
  it('asks once after each closing', () => {
    const closed = [spoken, notice(2, 'closed')]
    const again = [...closed, notice(3, 'rated'), message(4, 'customer'), notice(5, 'closed')]
    expect(rateable(state({ status: 'closed', messages: closed }))).toBe(true)
    expect(rateable(state({ status: 'closed', messages: again.slice(0, 3) }))).toBe(false)
    expect(rateable(state({ status: 'closed', messages: again }))).toBe(true)
  })

  it('asks when the customer left, too', () => {
    const left = [spoken, notice(2, 'closed'), notice(3, 'rated'), message(4, 'customer'), notice(5, 'left')]
    expect(rateable(state({ status: 'closed', messages: left }))).toBe(true)
  })

  it('does not ask while it is open, or where nothing was said', () => {
    expect(rateable(state({ status: 'open', messages: [spoken, notice(2, 'closed')] }))).toBe(false)
    expect(rateable(state({ status: 'closed', messages: [notice(1, 'closed')] }))).toBe(false)
  })
})

describe('isPreviewed', () => {
  it('is only while a person serves, and where the channel wants it', () => {
    const config = { typingPreview: true } as WidgetConfig
    expect(isPreviewed({ config, assignee: 'agent', status: 'open' })).toBe(true)
    expect(isPreviewed({ config, assignee: 'bot', status: 'open' })).toBe(false)
    expect(isPreviewed({ config, assignee: 'agent', status: 'closed' })).toBe(false)
    expect(isPreviewed({ config: null, assignee: 'agent', status: 'open' })).toBe(false)
  })
})
