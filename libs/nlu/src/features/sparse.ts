/** A sparse vector: `ids[i]` has the value `values[i]`; ids are distinct, in no order. */
export interface SparseVector {
  ids: Uint32Array
  values: Float32Array
}

/** Rows of a sparse matrix laid end to end: row r is `[starts[r], starts[r + 1])` of `ids` and `values`. */
export interface SparseRows extends SparseVector {
  starts: Uint32Array
}

/** Lays vectors end to end. */
export function toRows(vectors: readonly SparseVector[]): SparseRows {
  const starts = new Uint32Array(vectors.length + 1)
  vectors.forEach((vector, r) => {
    starts[r + 1] = starts[r]! + vector.ids.length
  })
  const ids = new Uint32Array(starts[vectors.length]!)
  const values = new Float32Array(ids.length)
  vectors.forEach((vector, r) => {
    ids.set(vector.ids, starts[r]!)
    values.set(vector.values, starts[r]!)
  })
  return { starts, ids, values }
}
