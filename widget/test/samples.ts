import type { Body, Message, Session } from '@tandem/contract'
import { initial, type Pending, type State } from '../src/state/model.ts'
import { config } from './standin/config.ts'

export const text = (words: string): Body => ({ kind: 'text', text: words })

/** A message with sensible defaults, one minute after the one before it. */
export const message = (seq: number, kind: Message['author']['kind'], over: Partial<Message> = {}): Message => ({
  id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  conversation: 'c1',
  seq,
  at: new Date(Date.UTC(2026, 2, 18, 2, seq)).toISOString(),
  author: { kind },
  visibility: 'public',
  body: text(`message ${seq}`),
  ai: kind === 'bot',
  ...over,
})

export const notice = (seq: number, name: Extract<Body, { kind: 'notice' }>['notice'], who?: string): Message =>
  message(seq, 'system', { body: who ? { kind: 'notice', notice: name, name: who } : { kind: 'notice', notice: name } })

export const pending = (id: string, over: Partial<Pending> = {}): Pending => ({
  id,
  at: '2026-03-18T03:00:00.000Z',
  state: 'waiting',
  body: text(id),
  ...over,
})

export const session = (over: Partial<Session> = {}): Session => ({
  token: 't',
  expiresAt: '2026-03-19T00:00:00.000Z',
  customer: 'k1',
  conversation: 'c1',
  status: 'open',
  assignee: 'bot',
  lastSeq: 0,
  config,
  ...over,
})

export const state = (over: Partial<State> = {}): State => ({
  ...initial('zh'),
  conversation: 'c1',
  ready: true,
  ...over,
})
