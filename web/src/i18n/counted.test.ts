import { expect, it } from 'vitest'
import { counted } from './counted.ts'

it('counts one apart from none, several, half a one and written numbers', () => {
  const hours = [0, 1, 2, 0.5, '1', '1,200'].map((n) => counted(n, 'hour'))
  expect(hours).toEqual(['0 hours', '1 hour', '2 hours', '0.5 hours', '1 hour', '1,200 hours'])
  expect([1, 3].map((n) => counted(n, 'person', 'people'))).toEqual(['1 person', '3 people'])
})
