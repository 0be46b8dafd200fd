import { expect, test } from 'vitest'
import { createSpeller } from './spelling.ts'

const mend = createSpeller(['return', 'received', 'view', 'purchase', 'collect', 'order', 'older'])

test.each([
  ['retrun', 'return'],
  ['recived', 'received'],
  ['veiw', 'view'],
  ['purchaces', 'purchase'],
  ['colect', 'collect'],
])('%s is read as %s', (slip, word) => {
  expect(mend(slip)).toBe(word)
})

test.each(['return', 'cat', 'xyzzy', 'elephant', '退货'])('%s stays', (word) => {
  expect(mend(word)).toBe(word)
})

test('of two words one slip away the more frequent wins', () => {
  expect(mend('odder')).toBe('order')
})
