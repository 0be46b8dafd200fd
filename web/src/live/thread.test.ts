import { describe, expect, it } from 'vitest'
import { messageWith } from './fixtures.ts'
import { emptyThread, firstSeqOf, hasOlder, lastSeqOf, leavesGap, merge, receive } from './thread.ts'

const threadOf = (...seqs: number[]) => ({
  ...merge(
    emptyThread,
    seqs.map((seq) => messageWith(seq)),
  ),
  state: 'ready' as const,
})
const seqsOf = (thread: { messages: { seq: number }[] }) => thread.messages.map((message) => message.seq)

describe('merge', () => {
  it('keeps seq order whatever order pages and frames come in', () => {
    expect(seqsOf(merge(threadOf(5, 4), [messageWith(3), messageWith(6), messageWith(2)]))).toEqual([2, 3, 4, 5, 6])
  })

  it('takes a replayed message once, in its newest form', () => {
    const edited = messageWith(2, { body: { kind: 'text', text: 'edited' } })
    const merged = merge(threadOf(1, 2), [edited])
    expect(seqsOf(merged)).toEqual([1, 2])
    expect(merged.messages[1]).toBe(edited)
  })
})

describe('positions', () => {
  it('knows both ends and whether there is more before', () => {
    const thread = threadOf(7, 8, 9)
    expect([firstSeqOf(thread), lastSeqOf(thread), hasOlder(thread)]).toEqual([7, 9, true])
    expect(hasOlder(threadOf(1, 2))).toBe(false)
    expect([lastSeqOf(emptyThread), hasOlder(emptyThread)]).toEqual([0, false])
  })
})

describe('leavesGap', () => {
  it('is true only for a message that does not follow', () => {
    expect(leavesGap(threadOf(1, 2), messageWith(4))).toBe(true)
    expect(leavesGap(threadOf(1, 2), messageWith(3))).toBe(false)
    expect(leavesGap(threadOf(1, 2), messageWith(2))).toBe(false)
  })

  it('does not ask for a replay before the history is there', () => {
    expect(leavesGap(emptyThread, messageWith(9))).toBe(false)
  })
})

describe('receive', () => {
  it('waits for the history, so that no gap can arise', () => {
    expect(receive(emptyThread, messageWith(9))).toBe(emptyThread)
  })

  it('ends the typing of the author only', () => {
    const typing = { by: 'customer' as const, text: 'we', at: 1 }
    const thread = { ...threadOf(1), typing }
    expect(receive(thread, messageWith(2)).typing).toBeNull()
    expect(receive(thread, messageWith(2, { author: { kind: 'agent' } })).typing).toBe(typing)
  })
})

describe('an erased customer', () => {
  it('leaves no word on the screens that show the conversation', () => {
    const notice = messageWith(4, { body: { kind: 'notice', notice: 'erased' } })
    expect(receive(threadOf(1, 2, 3), notice).messages).toEqual([notice])
  })
})
