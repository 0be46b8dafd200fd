import type { SparseVector } from '../features/sparse.ts'
import type { MlpWeights } from './mlp.ts'
import type { QuantisedMatrix } from './quantise.ts'
import { quantise } from './quantise.ts'
import type { LinearWeights } from './svm.ts'

/** bias + vector x matrix, the matrix in eight bits. */
export interface Layer {
  matrix: QuantisedMatrix
  bias: Float32Array
}

/** The layers of an MLP, ready for use. */
export interface Network {
  input: Layer
  output: Layer
}

export function toLayer({ weights, bias, classes }: LinearWeights): Layer {
  return { matrix: quantise(weights, classes), bias }
}

export function toNetwork({ hidden, classes, input, inputBias, output, outputBias }: MlpWeights): Network {
  return {
    input: { matrix: quantise(input, hidden), bias: inputBias },
    output: { matrix: quantise(output, classes), bias: outputBias },
  }
}

export function applyLayer({ matrix, bias }: Layer, { ids, values }: SparseVector): Float32Array {
  const { width, cells, scales } = matrix
  const out = Float32Array.from(bias)
  for (let i = 0; i < ids.length; i++) {
    const value = values[i]! * scales[ids[i]!]!
    const at = ids[i]! * width
    for (let c = 0; c < width; c++) out[c]! += value * cells[at + c]!
  }
  return out
}

/** Natural logarithms of the network's class probabilities. */
export function applyNetwork({ input, output }: Network, vector: SparseVector): Float32Array {
  const units = applyLayer(input, vector)
  const ids: number[] = []
  for (let h = 0; h < units.length; h++) if (units[h]! > 0) ids.push(h)
  const active = { ids: Uint32Array.from(ids), values: Float32Array.from(ids, (h) => units[h]!) }
  return toLogProbabilities(applyLayer(output, active))
}

function toLogProbabilities(scores: Float32Array): Float32Array {
  let largest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < scores.length; c++) largest = Math.max(largest, scores[c]!)
  let sum = 0
  for (let c = 0; c < scores.length; c++) sum += Math.exp(scores[c]! - largest)
  const shift = largest + Math.log(sum)
  for (let c = 0; c < scores.length; c++) scores[c]! -= shift
  return scores
}
