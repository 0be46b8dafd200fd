import type { Message } from '@tandem/contract'
import { expect, it } from 'vitest'
import { summarise } from './summarise.ts'

const order = { number: '20260105001', items: [{ title: '毛衣', quantity: 1 }], total: '¥99.00', state: 'on its way' }
const messages = [
  { author: { kind: 'customer' }, visibility: 'public', body: { kind: 'text', text: 'where is 20260105001' } },
  { author: { kind: 'bot' }, visibility: 'public', body: { kind: 'text', text: 'It was shipped.', order } },
] as unknown as Message[]

it('tells the state of an order in the language of who reads it', () => {
  expect(summarise({ messages, language: 'zh' })).toContain('20260105001 · 已发货 · 毛衣 · ¥99.00')
  expect(summarise({ messages, language: 'en' })).toContain('20260105001 · on its way · 毛衣 · ¥99.00')
})
