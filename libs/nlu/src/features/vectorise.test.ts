import { expect, test } from 'vitest'
import { isSense } from './ngrams.ts'
import { createVectoriser } from './vectorise.ts'
import { buildVocabulary } from './vocabulary.ts'

const TEXTS = ['i want a refund', 'where is my parcel']

/** The share of a text's squared length that its senses make. */
function shareOfSenses(senseWeight: number): number {
  const vocabulary = buildVocabulary(TEXTS, 1, senseWeight)
  const { ids, values } = createVectoriser(vocabulary)(TEXTS[0]!)
  return ids.reduce((sum, id, i) => sum + (isSense(vocabulary.kinds[id]!) ? values[i]! ** 2 : 0), 0)
}

test('meanings weigh in a vector what the vocabulary lets them', () => {
  const shares = [1, 0.5, 0].map(shareOfSenses)
  expect(shares[0]).toBeGreaterThan(shares[1]!)
  expect(shares[1]).toBeGreaterThan(0.05)
  expect(shares[2]).toBe(0)
})
