import { expect, it } from 'vitest'
import { viewOf, viewsFor } from './views.ts'

it('is the one that the address names, among those that somebody has', () => {
  expect([viewOf('queue', true), viewOf('no such', true), viewOf(undefined, true)]).toEqual(['queue', 'mine', 'mine'])
  expect([viewOf('bot', false), viewOf('mine', false), viewOf(undefined, false)]).toEqual(['bot', 'closed', 'closed'])
  expect(viewsFor(false)).toEqual(['bot', 'closed'])
})
