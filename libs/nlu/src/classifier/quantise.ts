import type { LinearWeights } from './svm.ts'

/**
 * A matrix in eight bits: `cells[row * width + column] * scales[row]`. A quarter of the memory, and a row's
 * scale folds into the one value it is multiplied with.
 */
export interface QuantisedMatrix {
  width: number
  cells: Int8Array
  scales: Float32Array
}

/** Rounds each row to 255 steps between its largest magnitudes. */
export function quantise(matrix: Float32Array, width: number): QuantisedMatrix {
  const rows = matrix.length / width
  const cells = new Int8Array(matrix.length)
  const scales = new Float32Array(rows)
  for (let r = 0; r < rows; r++) {
    let largest = 0
    for (let c = 0; c < width; c++) largest = Math.max(largest, Math.abs(matrix[r * width + c]!))
    const scale = largest / 127
    scales[r] = scale
    if (scale > 0) for (let c = 0; c < width; c++) cells[r * width + c] = Math.round(matrix[r * width + c]! / scale)
  }
  return { width, cells, scales }
}

/** A linear layer in eight bits. */
export interface Layer {
  matrix: QuantisedMatrix
  bias: Float32Array
}

export function toLayer({ weights, bias, classes }: LinearWeights): Layer {
  return { matrix: quantise(weights, classes), bias }
}

/** bias + vector x matrix, for a sparse vector. */
export function applyLayer({ matrix, bias }: Layer, ids: Uint32Array, values: Float32Array): Float32Array {
  const { width, cells, scales } = matrix
  const out = Float32Array.from(bias)
  for (let i = 0; i < ids.length; i++) {
    const value = values[i]! * scales[ids[i]!]!
    const at = ids[i]! * width
    for (let c = 0; c < width; c++) out[c]! += value * cells[at + c]!
  }
  return out
}
