import type { Vocabulary } from '../features/vocabulary.ts'
import { idOf } from '../features/vocabulary.ts'
import { createRandom } from '../random.ts'
import type { Networks } from './layers.ts'
import type { MlpWeights } from './mlp.ts'
import { randomWeights } from './mlp.ts'

/** What to go on from. */
export interface Before {
  base: { vocabulary: Vocabulary; networks: Networks }
  /** For each label and for open texts, the class that it was in that base; -1 for a new one. */
  classes: readonly number[]
}

/** The weights of one of the earlier networks, arranged for another vocabulary and other classes; what is new is random. */
export function carryOver(
  { base, classes: earlier }: Before,
  network: number,
  vocabulary: Vocabulary,
  classes: number,
  seed: number,
): MlpWeights {
  const { count, input, output } = base.networks
  const hidden = input.matrix.width / count
  const from = network * hidden
  const weights = randomWeights(vocabulary.hashes.length, hidden, classes, createRandom(seed))
  weights.inputBias.set(input.bias.subarray(from, from + hidden))
  vocabulary.hashes.forEach((hash, id) => {
    const was = idOf(base.vocabulary, hash)
    if (was < 0) return
    const { cells, scales, width } = input.matrix
    for (let h = 0; h < hidden; h++) weights.input[id * hidden + h] = cells[was * width + from + h]! * scales[was]!
  })
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
