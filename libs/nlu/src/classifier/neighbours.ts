import type { SparseRows, SparseVector } from '../features/sparse.ts'
import { rowCount, rowOf, toRows } from '../features/sparse.ts'

/** The training texts by class, each as the unit vector of its whole-token n-grams. */
export interface Neighbours {
  rows: SparseRows
  /** Rows of class c are `[classStarts[c], classStarts[c + 1])`. */
  classStarts: Uint32Array
}

/** At most so many training texts of one class are kept. */
const PER_CLASS = 200

/** Keeps the whole-token part of each row, sorted by class. */
export function buildNeighbours(
  rows: SparseRows,
  targets: Uint32Array,
  classes: number,
  whole: Uint8Array,
): Neighbours {
  const byClass: SparseVector[][] = Array.from({ length: classes }, () => [])
  for (let r = 0; r < rowCount(rows); r++) {
    const kept = byClass[targets[r]!]!
    if (kept.length < PER_CLASS) kept.push(wholePart(rowOf(rows, r), whole))
  }
  const classStarts = new Uint32Array(classes + 1)
  for (let c = 0; c < classes; c++) classStarts[c + 1] = classStarts[c]! + byClass[c]!.length
  return { rows: toRows(byClass.flat()), classStarts }
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

/** The best cosine between a text (spread over `dense`, by feature) and the training texts of one class. */
export function nearest({ rows, classStarts }: Neighbours, label: number, dense: Float32Array): number {
  const { starts, ids, values } = rows
  let best = 0
  for (let r = classStarts[label]!; r < classStarts[label + 1]!; r++) {
    let dot = 0
    for (let i = starts[r]!; i < starts[r + 1]!; i++) dot += dense[ids[i]!]! * values[i]!
    if (dot > best) best = dot
  }
  return best
}
