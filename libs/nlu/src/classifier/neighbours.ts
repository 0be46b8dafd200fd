import { isWhole } from '../features/ngrams.ts'
import type { SparseRows, SparseVector } from '../features/sparse.ts'
import { rowCount, rowOf, toRows } from '../features/sparse.ts'
import type { Vocabulary } from '../features/vocabulary.ts'

/** The rows whose target is `target`, each as {@link wholePart}. */
export function wholeRows(rows: SparseRows, targets: Uint32Array, target: number, vocabulary: Vocabulary): SparseRows {
  const kept: SparseVector[] = []
  for (let r = 0; r < rowCount(rows); r++) if (targets[r] === target) kept.push(wholePart(rowOf(rows, r), vocabulary))
  return toRows(kept)
}

/** The unit vector of the features that are n-grams of whole tokens, the rare ones weighing more. */
export function wholePart(vector: SparseVector, { kinds, idf }: Vocabulary): SparseVector {
  const ids: number[] = []
  const values: number[] = []
  let square = 0
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i]!
    if (!isWhole(kinds[id]!)) continue
    const value = vector.values[i]! * idf[id]!
    ids.push(id)
    values.push(value)
    square += value * value
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  return { ids: Uint32Array.from(ids), values: Float32Array.from(values, (value) => value * scale) }
}

/** The best cosine between a unit vector and the rows; `dense` is scratch as long as there are features, all zero. */
export function nearest({ starts, ids, values }: SparseRows, vector: SparseVector, dense: Float32Array): number {
  for (let i = 0; i < vector.ids.length; i++) dense[vector.ids[i]!] = vector.values[i]!
  let best = 0
  for (let r = 0; r + 1 < starts.length; r++) {
    let dot = 0
    for (let i = starts[r]!; i < starts[r + 1]!; i++) dot += dense[ids[i]!]! * values[i]!
    if (dot > best) best = dot
  }
  for (let i = 0; i < vector.ids.length; i++) dense[vector.ids[i]!] = 0
  return best
}
