import type { ImportedIntent, IntentImport } from '@tandem/contract'
import { expect, it } from 'vitest'
import {
  chosenIntents,
  chosenOf,
  examplesIn,
  groups,
  initialChoices,
  isIn,
  lackOf,
  toggled,
  withMade,
  withRow,
} from './choice.ts'

const intent = (key: string, known: boolean, fresh: number): ImportedIntent => ({
  key,
  known,
  fresh,
  label: key,
  title: { zh: key, en: key },
  hasDraft: false,
  there: 1,
  texts: [],
  outcome: null,
  leadsTo: null,
  answers: false,
})

const preview: IntentImport = {
  id: 'i',
  source: 'a.csv',
  state: 'ready',
  at: '2026-11-30T00:00:00Z',
  failure: null,
  problems: [],
  intents: [intent('old', true, 3), intent('new', false, 2), intent('same', true, 0), intent('torn', false, 0)],
  contradictions: [
    {
      text: '钱呢',
      standing: null,
      rows: [
        { row: 7, key: 'new', title: { zh: 'new', en: 'new' } },
        { row: 8, key: 'torn', title: { zh: 'torn', en: 'torn' } },
      ],
    },
  ],
}
const keysOf = (choices: Parameters<typeof chosenIntents>[1]) => chosenIntents(preview, choices).map(({ key }) => key)

it('takes every intent that gains something, unless told otherwise, and of contradictions nothing', () => {
  const first = initialChoices(preview)
  expect(keysOf(first)).toEqual(['old', 'new'])
  expect(examplesIn(preview, first)).toBe(5)
  expect(examplesIn(preview, toggled(first, ['new'], false))).toBe(3)
  expect(chosenOf(preview, first)).toEqual({
    chosen: [{ key: 'old' }, { key: 'new', asNew: { title: { zh: 'new', en: 'new' }, outcome: null } }],
    rows: [],
  })
})

it('takes one row of a contradiction, with its intent where that has nothing else', () => {
  const torn = withRow(initialChoices(preview), '钱呢', 8)
  expect(keysOf(torn)).toEqual(['old', 'new', 'torn'])
  expect(chosenOf(preview, torn).rows).toEqual([8])
  const row = withRow(toggled(torn, ['new'], false), '钱呢', 7)
  expect(keysOf(row)).toEqual(['old', 'new'])
  expect(chosenOf(preview, row)).toEqual({ chosen: [{ key: 'old' }], rows: [7] })
  expect(examplesIn(preview, row)).toBe(4)
  expect(withRow(row, '钱呢', null).rows.size).toBe(0)
})

it('says what a new intent lacks, as long as it is chosen', () => {
  const first = initialChoices(preview)
  const title = { zh: '新', en: 'New' }
  expect(lackOf(preview, withMade(first, 'new', { title, outcome: null }))).toBeNull()
  const nameless = withMade(first, 'new', { title: { zh: '新', en: ' ' }, outcome: null })
  expect(lackOf(preview, nameless)).toBe('names')
  expect(lackOf(preview, toggled(nameless, ['new'], false))).toBeNull()
  const nowhere = withMade(first, 'new', { title, outcome: { kind: 'flow', flow: '' } })
  expect(lackOf(preview, nowhere)).toBe('target')
})

it('sorts intents into groups', () => {
  const keys = groups.map((group) => preview.intents.filter((one) => isIn(group, one)).map(({ key }) => key))
  expect(keys).toEqual([['old', 'new', 'same', 'torn'], ['new'], ['old'], ['same', 'torn']])
})
