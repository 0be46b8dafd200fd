import type { Message } from '@tandem/contract'
import { expect, it } from 'vitest'
import { isForeign, languageOf } from './foreign.ts'

it('offers to translate only what the reader may not understand', () => {
  expect(isForeign('Where is my order?', 'zh')).toBe(true)
  expect(isForeign('我的 iPhone 到哪了', 'zh')).toBe(false)
  expect(isForeign('123456', 'zh')).toBe(false)
  expect(isForeign('我的 iPhone 到哪了', 'en')).toBe(true)
  expect(isForeign('Where is my order?', 'en')).toBe(false)
})

it('knows the language of a customer by what they wrote last', () => {
  const said = (kind: 'customer' | 'agent', text: string) =>
    ({ author: { kind }, body: { kind: 'text', text } }) as Message
  const talk = [
    said('customer', '你好'),
    said('customer', 'Where is my order?'),
    said('agent', '我看一下'),
    said('customer', '123'),
  ]
  expect(languageOf(talk, 'zh')).toBe('en')
  expect(languageOf(talk.slice(0, 1), 'en')).toBe('zh')
  expect(languageOf([said('customer', '123'), said('agent', '您好')], 'en')).toBe('en')
})
