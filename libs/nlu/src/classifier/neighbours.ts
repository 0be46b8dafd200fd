import type { SparseRows, SparseVector } from '../features/sparse.ts'
import { rowCount, rowOf, toRows } from '../features/sparse.ts'

/** The rows whose target is `target`, each as the unit vector of its whole-token n-grams. */
export function wholeRows(rows: SparseRows, targets: Uint32Array, target: number, whole: Uint8Array): SparseRows {
  const kept: SparseVector[] = []
  for (let r = 0; r < rowCount(rows); r++) if (targets[r] === target) kept.push(wholePart(rowOf(rows, r), whole))
  return toRows(kept)
}

/** The unit vector of the features that are n-grams of whole tokens. */
export function wholePart(vector: SparseVector, whole: Uint8Array): SparseVector {
  const ids: number[] = []
  const values: number[] = []
  let square = 0
  for (let i = 0; i < vector.ids.length; i++) {
    if (whole[vector.ids[i]!] === 0) continue
    ids.push(vector.ids[i]!)
    values.push(vector.values[i]!)
    square += vector.values[i]! * vector.values[i]!
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
