import type { Conversation, Message, Offer } from '@tandem/contract'

/** Builders for tests: valid rows of which a test names only what it is about. */
export const messageWith = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversation: 'c1',
  seq,
  at: new Date(Date.UTC(2026, 0, 5, 9, 0, seq)).toISOString(),
  author: { kind: 'customer' },
  visibility: 'public',
  body: { kind: 'text', text: `text ${seq}` },
  ai: false,
  ...over,
})

const conversationWith = (over: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  episode: 'e1',
  customer: { id: 'p1', name: 'Lin' },
  channel: { id: 'w1', kind: 'web', name: 'Web' },
  status: 'open',
  assignee: { kind: 'queue' },
  epoch: 1,
  lastSeq: 0,
  readSeq: 0,
  preview: null,
  triage: null,
  priority: 3,
  emotion: 'neutral',
  language: 'zh',
  tags: [],
  openedAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-01-05T09:00:00.000Z',
  rating: null,
  snooze: null,
  deliveredSeq: 0,
  seenSeq: 0,
  ...over,
})

export const offerWith = (id: string, over: Partial<Offer> = {}): Offer => ({
  id,
  tenant: 't1',
  conversation: conversationWith(),
  summary: '',
  reason: 'asked_for_human',
  kind: 'chat',
  lane: 'normal',
  because: 'least_busy',
  expiresAt: '2026-01-05T09:01:00.000Z',
  ...over,
})
