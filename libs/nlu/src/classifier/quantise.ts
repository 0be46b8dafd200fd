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
