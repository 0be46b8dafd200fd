import { isWhole } from '../features/ngrams.ts'
import type { SparseVector } from '../features/sparse.ts'
import type { Vocabulary } from '../features/vocabulary.ts'

/**
 * Texts to be found by the whole-token n-grams that they share with another: n-gram `id` stands in the texts
 * `texts[starts[id]..starts[id + 1])`, where it has these `values` of a unit vector.
 */
export interface Neighbours {
  count: number
  starts: Uint32Array
  texts: Uint32Array
  values: Float32Array
}

/** Indexes texts by their vectors. */
export function indexNeighbours(vectors: readonly SparseVector[], vocabulary: Vocabulary): Neighbours {
  const parts = vectors.map((vector) => wholePart(vector, vocabulary))
  const starts = new Uint32Array(vocabulary.kinds.length + 1)
  for (const { ids } of parts) for (const id of ids) starts[id + 1]!++
  for (let id = 1; id < starts.length; id++) starts[id]! += starts[id - 1]!
  const free = starts.slice()
  const texts = new Uint32Array(starts.at(-1)!)
  const values = new Float32Array(texts.length)
  parts.forEach((part, text) => {
    part.ids.forEach((id, i) => {
      const at = free[id]!++
      texts[at] = text
      values[at] = part.values[i]!
    })
  })
  return { count: parts.length, starts, texts, values }
}

/** The unit vector of the features that are n-grams of whole tokens, the rare ones weighing more. */
function wholePart(vector: SparseVector, { kinds, idf }: Vocabulary): SparseVector {
  const ids = new Uint32Array(vector.ids.length)
  const values = new Float32Array(ids.length)
  let count = 0
  let square = 0
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i]!
    if (!isWhole(kinds[id]!)) continue
    const value = vector.values[i]! * idf[id]!
    ids[count] = id
    values[count++] = value
    square += value * value
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  for (let i = 0; i < count; i++) values[i]! *= scale
  return { ids: ids.subarray(0, count), values: values.subarray(0, count) }
}

/** The cosine between a vector's whole-token part and that of the nearest text. */
export function nearest(neighbours: Neighbours, vector: SparseVector, vocabulary: Vocabulary): number {
  const { count, starts, texts, values } = neighbours
  if (count === 0) return 0
  const part = wholePart(vector, vocabulary)
  const cosines = new Float32Array(count)
  let best = 0
  for (let i = 0; i < part.ids.length; i++) {
    const id = part.ids[i]!
    for (let at = starts[id]!; at < starts[id + 1]!; at++) {
      const cosine = cosines[texts[at]!]! + part.values[i]! * values[at]!
      cosines[texts[at]!] = cosine
      if (cosine > best) best = cosine
    }
  }
  return best
}
