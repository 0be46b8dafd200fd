import { createRandom } from '../random.ts'
import type { Networks } from './layers.ts'
import type { MlpWeights } from './mlp.ts'
import { randomWeights } from './mlp.ts'

/** The network that goes on: its size, and which feature of the earlier one each of its features was (-1: none). */
interface Next {
  features: number
  classes: number
  seed: number
  featureBefore?: (id: number) => number
}

/**
 * The weights of one of the earlier networks, arranged for other features and classes; what is new is random.
 * @param earlier for each label and for open texts, the class that it was; -1 for a new one
 */
export function carryOver(
  { count, input, output }: Networks,
  earlier: readonly number[],
  network: number,
  { features, classes, seed, featureBefore = (id) => id }: Next,
): MlpWeights {
  const hidden = input.matrix.width / count
  const from = network * hidden
  const weights = randomWeights(features, hidden, classes, createRandom(seed))
  weights.inputBias.set(input.bias.subarray(from, from + hidden))
  for (let id = 0; id < features; id++) {
    const was = featureBefore(id)
    if (was < 0) continue
    const { cells, scales, width } = input.matrix
    for (let h = 0; h < hidden; h++) weights.input[id * hidden + h] = cells[was * width + from + h]! * scales[was]!
  }
  earlier.slice(0, classes).forEach((was, c) => {
    if (was < 0) return
    const { cells, scales, width } = output.matrix
    weights.outputBias[c] = output.bias[was]!
    for (let h = 0; h < hidden; h++) {
      weights.output[h * classes + c] = count * cells[(from + h) * width + was]! * scales[from + h]!
    }
  })
  return weights
}
