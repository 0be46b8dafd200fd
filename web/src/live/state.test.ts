import { describe, expect, it } from 'vitest'
import { messageWith, offerWith } from './fixtures.ts'
import { closeThread, initial, loaded, loadFailed, openThread, reduce, retryLoad, surplusOf } from './state.ts'

const opened = openThread(initial, 'c1')
const ready = loaded(opened, 'c1', [messageWith(1)])

describe('reduce', () => {
  it('adds a message to a thread that is held, and ignores one of another', () => {
    expect(reduce(ready, { op: 'message', message: messageWith(2) }, 0).threads.c1?.messages).toHaveLength(2)
    expect(reduce(ready, { op: 'message', message: messageWith(2, { conversation: 'c2' }) }, 0)).toBe(ready)
  })

  it('remembers who types, what and when', () => {
    const next = reduce(ready, { op: 'typing', conversation: 'c1', by: 'customer', text: 'hel' }, 77)
    expect(next.threads.c1?.typing).toEqual({ by: 'customer', text: 'hel', at: 77 })
  })

  it('holds each offer once and lets it go', () => {
    const one = reduce(initial, { op: 'offer', offer: offerWith('o1') }, 0)
    const again = reduce(one, { op: 'offer', offer: offerWith('o1', { summary: 'new' }) }, 0)
    expect(again.offers.map((offer) => offer.summary)).toEqual(['new'])
    expect(reduce(again, { op: 'offer.gone', offer: 'o1', why: 'taken' }, 0).offers).toEqual([])
  })

  it('changes nothing for what only the query cache cares about', () => {
    expect(reduce(ready, { op: 'changed', what: 'inbox' }, 0)).toBe(ready)
  })
})

describe('loading a thread', () => {
  it('goes from loading to ready, and keeps what was there when a later page fails', () => {
    expect(opened.threads.c1?.state).toBe('loading')
    expect(ready.threads.c1?.state).toBe('ready')
    expect(loadFailed(ready, 'c1').threads.c1?.state).toBe('ready')
  })

  it('can be tried again after a failure', () => {
    const failed = loadFailed(opened, 'c1')
    expect(failed.threads.c1?.state).toBe('failed')
    expect(retryLoad(failed, 'c1').threads.c1?.state).toBe('loading')
  })

  it('opening twice keeps the messages', () => {
    expect(openThread(ready, 'c1').threads.c1).toBe(ready.threads.c1)
  })

  it('lets the ones go that were not used for longest', () => {
    const ids = Array.from({ length: 22 }, (_, index) => `c${index}`)
    const many = openThread(ids.reduce(openThread, initial), 'c0')
    expect(surplusOf(many)).toEqual(['c1', 'c2'])
    expect(Object.keys(closeThread(many, 'c1').threads)).toHaveLength(21)
  })
})
