import { expect, it } from 'vitest'
import { isKey } from './key.ts'

it.each([
  ['return.policy', true],
  ['a', true],
  ['a1_b.c2', true],
  ['', false],
  ['_new', false],
  ['Return', false],
  ['a..b', false],
  ['a.', false],
  ['1a', false],
  [`a${'b'.repeat(80)}`, false],
])('%j: %s', (key, valid) => {
  expect(isKey(key)).toBe(valid)
})
