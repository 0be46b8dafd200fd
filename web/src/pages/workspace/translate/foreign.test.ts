import { expect, it } from 'vitest'
import { isForeign } from './foreign.ts'

it('offers to translate only what the reader may not understand', () => {
  expect(isForeign('Where is my order?', 'zh')).toBe(true)
  expect(isForeign('我的 iPhone 到哪了', 'zh')).toBe(false)
  expect(isForeign('123456', 'zh')).toBe(false)
  expect(isForeign('我的 iPhone 到哪了', 'en')).toBe(true)
  expect(isForeign('Where is my order?', 'en')).toBe(false)
})
