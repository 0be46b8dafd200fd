import type { Test } from '@tandem/contract'
import { expect, it } from 'vitest'
import { holds } from './conditions.ts'

const state = {
  slots: { count: '3', day: '2026-01-06', later: '2026-01-06T15:00+08:00', word: 'constructor' },
  saved: { order: { amount: '¥1,299.00', status: 'paid' } },
}
const test = (value: string, is: Test['is'], to = ''): Test => ({ value, is, to })
const one = (...of: Parameters<typeof test>) => holds({ match: 'all', tests: [test(...of)] }, state)

it.each([
  ['count', 'set', '', true],
  ['nothing', 'set', '', false],
  ['nothing', 'unset', '', true],
  ['order.status', 'equal', 'paid', true],
  ['order.status', 'different', 'paid', false],
  ['order.amount', 'more', '1000', true],
  ['order.amount', 'equal', '1299', true],
  ['count', 'less', '10', true],
  ['count', 'more', '$order.amount', false],
  ['later', 'more', '$day', true],
  ['day', 'less', '2026-02-01', true],
  ['order.status', 'less', 'zz', false],
  ['order.status', 'more', 'aa', false],
  ['nothing', 'equal', '', false],
  ['nothing', 'different', 'x', true],
  ['count', 'more', '$nothing', false],
  ['word', 'equal', 'constructor', true],
  ['order.constructor', 'set', '', false],
] as const)('%s %s %s: %s', (value, is, to, expected) => {
  expect(one(value, is, to)).toBe(expected)
})

it('holds when all tests or any of them hold', () => {
  const tests = [test('count', 'set'), test('nothing', 'set')]
  expect(holds({ match: 'all', tests }, state)).toBe(false)
  expect(holds({ match: 'any', tests }, state)).toBe(true)
})
