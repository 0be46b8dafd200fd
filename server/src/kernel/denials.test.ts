import { expect, it } from 'vitest'
import { Denials } from './denials.ts'

const MINUTE = 60_000
const times = (denials: Denials, actor: string, count: number, now: number) =>
  Array.from({ length: count }, () => denials.count(actor, now)).filter(Boolean).length

it('tells the twentieth refusal in ten minutes, once', () => {
  const denials = new Denials()
  expect(times(denials, 'a', 19, 0)).toBe(0)
  expect(times(denials, 'b', 19, 0)).toBe(0)
  expect(times(denials, 'a', 50, 9 * MINUTE)).toBe(1)
})

it('counts anew after ten minutes', () => {
  const denials = new Denials()
  expect(times(denials, 'a', 19, 0)).toBe(0)
  expect(times(denials, 'a', 19, 10 * MINUTE)).toBe(0)
  expect(times(denials, 'a', 1, 11 * MINUTE)).toBe(1)
})

it('forgets the oldest of very many', () => {
  const denials = new Denials()
  times(denials, 'a', 19, 0)
  for (let i = 0; i < 10_000; i++) denials.count(`other ${i}`, 0)
  expect(times(denials, 'a', 1, 0)).toBe(0)
})
