import { expect, it } from 'vitest'
import { freshKey, isKey } from './key.ts'

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

it('makes a key for what nobody named, another one each time', () => {
  const keys = Array.from({ length: 100 }, () => freshKey('intent'))
  expect(keys.every(isKey)).toBe(true)
  expect(new Set(keys).size).toBe(100)
  expect(freshKey('flow'), 'keys of flows have no dots').toMatch(/^flow_[a-z0-9]+$/)
})
