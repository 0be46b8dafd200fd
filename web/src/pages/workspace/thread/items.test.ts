import type { Episode, Message } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { messageWith } from '../../../live/fixtures.ts'
import { itemsOf } from './items.ts'

const at = (day: number, minute: number) => new Date(2026, 0, day, 9, minute).toISOString()
const agent = { author: { kind: 'agent', id: 'a1' } } satisfies Partial<Message>
const notice = (seq: number, over: Partial<Message> = {}) =>
  messageWith(seq, { author: { kind: 'system' }, body: { kind: 'notice', notice: 'reopened' }, ...over })
const episode = (number: number, firstSeq: number): Episode => ({
  id: `e${number}`,
  conversation: 'c1',
  number,
  openedAt: at(1, 0),
  closedAt: null,
  closeReason: null,
  handled: 'none',
  firstSeq,
  rating: null,
})
const kinds = (messages: Message[], episodes: Episode[] = [], readSeq = 99) =>
  itemsOf(messages, episodes, readSeq).map((item) =>
    item.kind === 'message' ? (item.first ? 'first' : 'more') : item.kind,
  )

describe('itemsOf', () => {
  it('gathers one author, and begins anew for another voice or after a pause', () => {
    const messages = [
      messageWith(1, { at: at(5, 0) }),
      messageWith(2, { at: at(5, 2) }),
      messageWith(3, { at: at(5, 9) }),
      messageWith(4, { at: at(5, 9), ...agent }),
      messageWith(5, { at: at(5, 9), ...agent, visibility: 'internal' }),
    ]
    expect(kinds(messages)).toEqual(['day', 'first', 'more', 'first', 'first', 'first'])
  })

  it('leaves who spoke where words were erased, and says of notices once that they were', () => {
    const erased = { body: { kind: 'notice', notice: 'erased' }, at: at(5, 0) } satisfies Partial<Message>
    const messages = [
      messageWith(1, erased),
      messageWith(2, erased),
      messageWith(3, { ...erased, ...agent }),
      notice(4, erased),
      notice(5, erased),
      notice(6, { at: at(5, 0) }),
    ]
    expect(kinds(messages)).toEqual(['day', 'first', 'more', 'first', 'notice', 'notice'])
  })

  it('separates days and episodes after the first', () => {
    const messages = [messageWith(1, { at: at(5, 0) }), notice(2, { at: at(6, 0) }), messageWith(3, { at: at(6, 1) })]
    expect(kinds(messages, [episode(1, 1), episode(2, 2)])).toEqual([
      'day',
      'first',
      'day',
      'episode',
      'notice',
      'first',
    ])
  })

  it('marks once where the unread of the customer begins, never before our own words', () => {
    const messages = [
      messageWith(1, { at: at(5, 0) }),
      messageWith(2, { at: at(5, 0), ...agent }),
      messageWith(3, { at: at(5, 1) }),
      messageWith(4, { at: at(5, 1) }),
    ]
    expect(kinds(messages, [], 1)).toEqual(['day', 'first', 'first', 'unread', 'first', 'more'])
    expect(kinds(messages, [], 0)).not.toContain('unread')
  })

  it('gives every item its own key', () => {
    const keys = itemsOf([messageWith(1), messageWith(2), notice(3)], [episode(2, 3)], 1).map((item) => item.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
