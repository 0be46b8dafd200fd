import { expect, it } from 'vitest'
import { tokenOf } from './link.ts'

it('finds the token behind the #, and none in what was copied wrongly', () => {
  expect(tokenOf('#aB3_-x')).toBe('aB3_-x')
  for (const hash of ['', '#', '#a b', '#a%20b', `#${'x'.repeat(201)}`]) expect(tokenOf(hash)).toBe(null)
})
