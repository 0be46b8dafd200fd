import { expect, it } from 'vitest'
import { isDue, nameOf, outdated } from './kept.ts'

const NOON = Date.UTC(2026, 10, 30, 12)
const HOUR = 3_600_000
const ago = (hours: number) => nameOf(new Date(NOON - hours * HOUR))

it('names a backup by its instant', () => {
  expect(ago(0)).toBe('tandem-2026-11-30T120000Z.backup')
})

it('is due when the newest is a day old, or there is none', () => {
  expect(isDue([], NOON)).toBe(true)
  expect(isDue([ago(50), ago(24)], NOON)).toBe(true)
  expect(isDue([ago(50), ago(23.9)], NOON)).toBe(false)
  expect(isDue(['notes.txt', `${ago(1)}.part`], NOON)).toBe(true)
})

it('lets go of what is older than it is kept, never of the newest or of what is no backup', () => {
  expect(outdated([ago(1), ago(24 * 7), ago(24 * 7 + 1), 'notes.txt'], NOON, 7)).toEqual([ago(24 * 7 + 1)])
  expect(outdated([ago(24 * 90), ago(24 * 99)], NOON, 7)).toEqual([ago(24 * 99)])
})

it('lets go of what was begun and never ended, but not while it may still be written', () => {
  const [fresh, stale] = [`${ago(2)}.part`, `${ago(25)}.part`]
  expect(outdated([ago(30), fresh, stale], NOON, 7)).toEqual([stale])
})
