import { forEachNgram } from '../features/ngrams.ts'
import { normalise } from '../text/normalise.ts'

/** N-gram hash -> weight; of length 1 together with the n-grams that no other text has, which are left out. */
export type Vector = ReadonlyMap<number, number>

/** What many of a few texts have may be rare all the same: the texts are taken for a part of so many more. */
const FEW = 30

/** TF-IDF vectors of the texts: an n-gram that many of them have says little. */
export function vectorsOf(texts: readonly string[]): Vector[] {
  const sets = texts.map(ngramsOf)
  const frequency = new Map<number, number>()
  for (const ngrams of sets) for (const ngram of ngrams) frequency.set(ngram, (frequency.get(ngram) ?? 0) + 1)
  return sets.map((ngrams) => {
    const vector = new Map<number, number>()
    let square = 0
    for (const ngram of ngrams) {
      const count = frequency.get(ngram)!
      const value = Math.log((FEW + sets.length) / count)
      if (count > 1) vector.set(ngram, value)
      square += value * value
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (const [ngram, value] of vector) vector.set(ngram, value * scale)
    return vector
  })
}

function ngramsOf(text: string): Set<number> {
  const ngrams = new Set<number>()
  forEachNgram(normalise(text), (hash) => ngrams.add(hash))
  return ngrams
}
