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

/**
 * MLPs that are asked together, ready for use. Their input layers are one, side by side: what a feature says to all
 * units then lies in one place of the memory.
 */
export interface Networks {
  input: Layer
  outputs: readonly Layer[]
}

export function toLayer({ weights, bias, classes }: LinearWeights): Layer {
  return { matrix: quantise(weights, classes), bias }
}

/** Puts MLPs of one shape together. */
export function toNetworks(mlps: readonly MlpWeights[]): Networks {
  const [{ hidden, input }] = mlps as [MlpWeights]
  const width = hidden * mlps.length
  const cells = new Float32Array(input.length * mlps.length)
  const bias = new Float32Array(width)
  mlps.forEach((mlp, n) => {
    for (let at = 0; at < cells.length / width; at++) {
      cells.set(mlp.input.subarray(at * hidden, (at + 1) * hidden), at * width + n * hidden)
    }
    bias.set(mlp.inputBias, n * hidden)
  })
  return {
    input: { matrix: quantise(cells, width), bias },
    outputs: mlps.map(({ classes, output, outputBias }) => ({ matrix: quantise(output, classes), bias: outputBias })),
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
export function applyNetworks({ input, outputs }: Networks, vector: SparseVector): Float64Array {
  const units = applyLayer(input, vector)
  const hidden = units.length / outputs.length
  const mean = new Float64Array(outputs[0]!.bias.length)
  outputs.forEach((output, n) => {
    const active = activeOf(units.subarray(n * hidden, (n + 1) * hidden))
    const logs = toLogProbabilities(applyLayer(output, active))
    for (let c = 0; c < mean.length; c++) mean[c]! += logs[c]! / outputs.length
  })
  return mean
}

/** The units that are above zero. */
function activeOf(units: Float64Array): SparseVector {
  const ids = new Uint32Array(units.length)
  const values = new Float32Array(units.length)
  let count = 0
  for (let h = 0; h < units.length; h++) {
    if (units[h]! <= 0) continue
    ids[count] = h
    values[count++] = units[h]!
  }
  return { ids: ids.subarray(0, count), values: values.subarray(0, count) }
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
