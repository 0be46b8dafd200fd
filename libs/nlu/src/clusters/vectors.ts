import { forEachNgram } from '../features/ngrams.ts'
import { GENERAL_OPEN_TEXTS } from '../open/index.ts'
import { normalise } from '../text/normalise.ts'

/** N-gram hash -> weight; of length 1 together with the n-grams that no other text has, which are left out. */
export type Vector = ReadonlyMap<number, number>

/** What many of a few texts have may be rare all the same: the texts are taken for a part of so many more. */
const FEW = 30

/** In how many general texts an n-gram stands: "when are you" says nothing, however few questions say it here. */
let general: ReadonlyMap<number, number> | undefined

/** TF-IDF vectors of the texts: an n-gram that many of them, or of texts about anything, have says little. */
export function vectorsOf(texts: readonly string[]): Vector[] {
  general ??= countsOf(GENERAL_OPEN_TEXTS.map(ngramsOf))
  const elsewhere = general
  const sets = texts.map(ngramsOf)
  const here = countsOf(sets)
  const all = GENERAL_OPEN_TEXTS.length + FEW + sets.length
  return sets.map((ngrams) => {
    const vector = new Map<number, number>()
    let square = 0
    for (const ngram of ngrams) {
      const count = here.get(ngram) ?? 0
      const value = Math.log(all / (count + (elsewhere.get(ngram) ?? 0)))
      if (count > 1) vector.set(ngram, value)
      square += value * value
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (const [ngram, value] of vector) vector.set(ngram, value * scale)
    return vector
  })
}

function countsOf(sets: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const ngrams of sets) for (const ngram of ngrams) counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  return counts
}

function ngramsOf(text: string): Set<number> {
  const ngrams = new Set<number>()
  forEachNgram(normalise(text), (hash) => ngrams.add(hash))
  return ngrams
}
