import { type AuthorKind, Conversation, Message, ServerFrame } from '@tandem/contract'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { maskFor } from './mask.ts'

const id = '01990000-0000-7000-8000-000000000000'
const agent: Actor = { kind: 'agent', id, name: '林小雨', roles: ['agent'], scopes: new Set(), session: id }
const key: Actor = { kind: 'apiKey', id, name: 'crm', scopes: new Set() }
const words = '我是李明，请拨 13812345678'
const masked = '我是李*，请拨 138****5678'
const amongStaff = '我是李明，请拨 138****5678'

const message = (kind: AuthorKind): Message => ({
  id,
  conversation: id,
  seq: 1,
  at: '2026-01-05T02:00:00.000Z',
  author: { kind, name: '李明' },
  visibility: 'public',
  body: { kind: 'text', text: words },
  ai: kind === 'bot',
})
const textFor = (actor: Actor, kind: AuthorKind) => maskFor(actor, Message, message(kind)).body

it.each<[AuthorKind, string]>([
  ['customer', masked],
  ['bot', masked],
  ['agent', amongStaff],
  ['system', amongStaff],
])('shows an agent what the %s wrote', (kind, text) => {
  expect(textFor(agent, kind)).toEqual({ kind: 'text', text })
})

it('never masks the name of a colleague', () => {
  expect(maskFor(agent, Message, message('agent')).author).toEqual({ kind: 'agent', name: '李明' })
})

it('shows the person themself everything, and a program nothing personal, whoever wrote it', () => {
  const customer: Actor = { kind: 'customer', id, conversation: id, channel: id }
  expect(textFor(customer, 'customer')).toEqual({ kind: 'text', text: words })
  expect(textFor(key, 'agent')).toEqual({ kind: 'text', text: masked })
})

it('knows the author inside frames and lists, and forgets them beside', () => {
  const frame = (kind: AuthorKind) => maskFor(agent, ServerFrame, { op: 'message', message: message(kind) })
  expect(frame('agent').message.body).toEqual({ kind: 'text', text: amongStaff })
  expect(frame('customer').message.body).toEqual({ kind: 'text', text: masked })
  const schema = Conversation.pick({ customer: true, preview: true })
  const row = (by: AuthorKind) => ({ customer: { id, name: '张伟' }, preview: { kind: 'text', by, text: words } })
  expect(maskFor(agent, schema, row('agent'))).toEqual({
    customer: { id, name: '张*' },
    preview: { kind: 'text', by: 'agent', text: amongStaff },
  })
  expect(maskFor(agent, schema, row('customer')).preview.text).toBe(masked)
})

it('refuses what it cannot look into, instead of letting a personal field through', () => {
  const name = z.string().meta({ personal: 'name' })
  for (const schema of [z.tuple([z.number(), name]), z.lazy(() => name), z.set(name), z.intersection(name, name)])
    expect(() => maskFor(agent, z.object({ inner: schema }), {})).toThrow('cannot mask')
  expect(maskFor(agent, z.tuple([z.string(), z.string()]), ['09:00', '21:00'])).toEqual(['09:00', '21:00'])
})
