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

/** Four features are taken at a time: half the time of one by one, since sums are then read and written less often. */
export function applyLayer({ matrix, bias }: Layer, { ids, values }: SparseVector): Float64Array {
  const { width, cells, scales } = matrix
  const out = new Float64Array(bias)
  const blocked = ids.length - (ids.length % 4)
  for (let i = 0; i < blocked; i += 4) {
    const [a, b, c, d] = [ids[i]! * width, ids[i + 1]! * width, ids[i + 2]! * width, ids[i + 3]! * width]
    const va = values[i]! * scales[ids[i]!]!
    const vb = values[i + 1]! * scales[ids[i + 1]!]!
    const vc = values[i + 2]! * scales[ids[i + 2]!]!
    const vd = values[i + 3]! * scales[ids[i + 3]!]!
    for (let k = 0; k < width; k++) {
      out[k]! += va * cells[a + k]! + vb * cells[b + k]! + vc * cells[c + k]! + vd * cells[d + k]!
    }
  }
  for (let i = blocked; i < ids.length; i++) {
    const at = ids[i]! * width
    const value = values[i]! * scales[ids[i]!]!
    for (let k = 0; k < width; k++) out[k]! += value * cells[at + k]!
  }
  return out
}

/** Natural logarithms of the networks' class probabilities, on average. */
export function applyNetworks(networks: readonly Network[], vector: SparseVector): Float64Array {
  const [mean = new Float64Array(0), ...others] = networks.map((network) => applyNetwork(network, vector))
  for (const other of others) for (let c = 0; c < mean.length; c++) mean[c]! += other[c]!
  return mean.map((sum) => sum / networks.length)
}

function applyNetwork({ input, output }: Network, vector: SparseVector): Float64Array {
  const units = applyLayer(input, vector)
  const active = { ids: new Uint32Array(units.length), values: new Float32Array(units.length) }
  let count = 0
  for (let h = 0; h < units.length; h++) {
    if (units[h]! <= 0) continue
    active.ids[count] = h
    active.values[count++] = units[h]!
  }
  return toLogProbabilities(
    applyLayer(output, { ids: active.ids.subarray(0, count), values: active.values.subarray(0, count) }),
  )
}

function toLogProbabilities(scores: Float64Array): Float64Array {
  let largest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < scores.length; c++) largest = Math.max(largest, scores[c]!)
  let sum = 0
  for (let c = 0; c < scores.length; c++) sum += Math.exp(scores[c]! - largest)
  const shift = largest + Math.log(sum)
  for (let c = 0; c < scores.length; c++) scores[c]! -= shift
  return scores
}
