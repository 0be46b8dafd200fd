import { expect, it } from 'vitest'
import { evaluateCases } from './evaluate-cases.ts'
import { trainClassifier } from './train.ts'

const examples = [
  ...['where is my parcel', 'track my parcel', 'when does my parcel come'].map((text) => ({ text, label: 'track' })),
  ...['I want a refund', 'give my money back', 'refund my order'].map((text) => ({ text, label: 'refund' })),
  ...['change my address', 'send it to another address', 'wrong address'].map((text) => ({ text, label: 'address' })),
]
const model = trainClassifier(examples)
const groupOf = (label: string) => (label === 'refund' ? 'after_sales' : 'consult')

it('counts right labels, second labels and groups, and names what was confused', () => {
  const figures = evaluateCases(
    model,
    [
      { text: 'where is my parcel', label: 'track' },
      { text: 'track my parcel', label: 'refund', also: 'track' },
      { text: 'change my address', label: 'track' },
      { text: 'give my money back', label: 'track' },
    ],
    groupOf,
  )
  expect(figures).toMatchObject({ accuracy: 0.5, groupAccuracy: 0.75, n: 4, inScope: 4, outOfScope: 0 })
  expect(figures.confusions).toEqual([
    { label: 'track', taken: 'address', texts: ['change my address'] },
    { label: 'track', taken: 'refund', texts: ['give my money back'] },
  ])
})

it('tells right refusals from wrong ones', () => {
  const figures = evaluateCases(
    model,
    [
      { text: 'where is my parcel', label: 'track' },
      { text: '量子力学', label: null },
    ],
    groupOf,
  )
  expect(figures).toMatchObject({ oosRecall: 1, wronglyAnswered: [], outOfScope: 1 })
  expect(figures.wrongRefusal).toBe(figures.wronglyRefused.length)
})
