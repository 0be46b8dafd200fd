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

test('a vocabulary with no room for all n-grams keeps those of the most texts', () => {
  const texts = ['refund', 'refund now', 'parcel']
  const all = buildVocabulary(texts, 1)
  const some = buildVocabulary(texts, 1, 1, 3)
  expect(some.hashes).toHaveLength(3)
  const rare = createVectoriser(some)('parcel')
  expect(rare.ids).toHaveLength(0)
  expect(createVectoriser(some)('refund').ids).toHaveLength(3)
  expect(buildVocabulary(texts, 1, 1, all.hashes.length).hashes).toEqual(all.hashes)
})
