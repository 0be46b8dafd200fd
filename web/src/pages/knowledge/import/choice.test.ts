import type { ImportEntry } from '@tandem/contract'
import { expect, it } from 'vitest'
import { chosenOf, initialChoices, isIn, toggled, waitingOf, withHow } from './choice.ts'

const entry = (number: number, match: ImportEntry['match'] = null, taken: string | null = null): ImportEntry => ({
  number,
  title: { zh: '题', en: '' },
  body: { zh: '文', en: '' },
  tags: [],
  validUntil: null,
  place: { unit: 'row', at: number, url: null },
  match,
  stands: null,
  waits: null,
  taken,
})
const match = (article: string | null): ImportEntry['match'] => ({
  kind: 'conflict',
  article,
  key: article,
  entry: article ? null : 1,
  title: '旧',
  likeness: 0.9,
  clashes: [],
})
const entries = [entry(1), entry(2, match('a')), entry(3, null, 'taken'), entry(4, match(null))]

const NOW = Date.parse('2026-11-30T00:00:00Z')

it('leaves what is over to be chosen by hand', () => {
  const over = { ...entry(1), validUntil: '2026-11-29T15:59:59.999Z' }
  const still = { ...entry(2), validUntil: '2026-12-31T15:59:59.999Z' }
  expect([...initialChoices([over, still], NOW).keys()]).toEqual([2])
})

it('chooses only what is new beforehand', () => {
  expect([...initialChoices(entries, NOW)]).toEqual([[1, 'new']])
})

it('renews an article unless told otherwise, and keeps twins of one import apart', () => {
  const [, conflict, , twin] = entries
  if (!conflict || !twin) throw new Error('entries')
  const choices = toggled(toggled(initialChoices(entries, NOW), conflict), twin)
  expect(chosenOf(choices, entries)).toEqual([
    { number: 1, replace: null },
    { number: 2, replace: 'a' },
    { number: 4, replace: null },
  ])
  expect(chosenOf(withHow(choices, 2, 'new'), entries)[1]).toEqual({ number: 2, replace: null })
  expect(chosenOf(toggled(choices, conflict), entries).map(({ number }) => number)).toEqual([1, 4])
})

it('sorts entries into groups', () => {
  expect(entries.filter((one) => isIn('fresh', one)).map(({ number }) => number)).toEqual([1, 3])
  expect(entries.filter((one) => isIn('conflict', one)).map(({ number }) => number)).toEqual([2, 4])
})

it('counts as publishable only what this person may publish, and says what else waits for whom', () => {
  const taken = (stands: 'draft' | 'review' | 'published', waits: ImportEntry['waits']) => ({
    ...entry(1, null, 'taken'),
    stands,
    waits,
  })
  const own = [
    taken('review', 'colleague'),
    taken('draft', 'review'),
    taken('draft', 'review'),
    taken('draft', 'text'),
    taken('published', null),
    taken('review', null),
  ]
  expect(waitingOf([...own, entry(2)], true)).toEqual({ publish: 1, submit: 2, colleague: 1, text: 1 })
  expect(waitingOf([taken('draft', null), taken('review', null)], false)).toEqual({
    publish: 0,
    submit: 1,
    colleague: 1,
    text: 0,
  })
})
