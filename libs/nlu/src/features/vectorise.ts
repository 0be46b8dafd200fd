import { forEachNgram } from './ngrams.ts'
import type { SparseVector } from './sparse.ts'
import type { Vocabulary } from './vocabulary.ts'
import { idOf } from './vocabulary.ts'

/** A text's features, and how much of the text the vocabulary knows. */
export interface Vectorised extends SparseVector {
  /** Share of the weight of the text's whole-token n-grams that are known, 0 to 1. */
  coverage: number
}

/**
 * Makes a function from normalised text to TF-IDF vector: sublinear term frequency, L2 norm 1.
 * The function keeps scratch memory as large as the vocabulary, so make it once and use it often.
 */
export function createVectoriser(vocabulary: Vocabulary): (text: string) => Vectorised {
  const { idf, unseenIdf } = vocabulary
  const counts = new Float32Array(idf.length)
  return (text) => {
    const found: number[] = []
    let known = 0
    let total = 0
    forEachNgram(text, (hash, _start, _end, whole) => {
      const id = idOf(vocabulary, hash)
      if (whole) total += id < 0 ? unseenIdf : idf[id]!
      if (id < 0) return
      if (whole) known += idf[id]!
      if (counts[id]! === 0) found.push(id)
      counts[id]! += 1
    })
    const ids = Uint32Array.from(found)
    const values = new Float32Array(ids.length)
    let square = 0
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!
      const value = (1 + Math.log(counts[id]!)) * idf[id]!
      counts[id] = 0
      values[i] = value
      square += value * value
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (let i = 0; i < values.length; i++) values[i]! *= scale
    return { ids, values, coverage: total > 0 ? known / total : 0 }
  }
}
