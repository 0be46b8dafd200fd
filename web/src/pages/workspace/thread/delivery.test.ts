import { describe, expect, it } from 'vitest'
import { messageWith } from '../../../live/fixtures.ts'
import { deliveryOf } from './delivery.ts'

const agent = { author: { kind: 'agent' as const } }
const thread = [messageWith(1), messageWith(2, agent), messageWith(3, { ...agent, visibility: 'internal' })]

describe('how far the last answer has come', () => {
  it('stands at the last one that the customer can see', () => {
    expect(deliveryOf(thread, { deliveredSeq: 0, seenSeq: 0 })).toEqual({ seq: 2, state: 'sent' })
    expect(deliveryOf(thread, { deliveredSeq: 2, seenSeq: 1 })).toEqual({ seq: 2, state: 'delivered' })
    expect(deliveryOf(thread, { deliveredSeq: 2, seenSeq: 2 })).toEqual({ seq: 2, state: 'seen' })
  })
  it('is nothing before anybody answered', () => {
    expect(deliveryOf([messageWith(1)], { deliveredSeq: 9, seenSeq: 9 })).toBeNull()
  })
})
