import { expect, it } from 'vitest'
import { inkOn, luminance } from './contrast.ts'

it('measures from black to white', () => {
  expect([luminance('#000000'), luminance('#ffffff')]).toEqual([0, 1])
  expect(luminance('#808080')).toBeCloseTo(0.2159, 3)
})

it.each([
  ['#2f6bff', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#ffd400', '#101414'],
  ['#ffffff', '#101414'],
])('writes on %s in %s', (ground, ink) => {
  expect(inkOn(ground)).toBe(ink)
})
