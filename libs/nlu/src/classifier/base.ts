import { toRows } from '../features/sparse.ts'
import { createVectoriser } from '../features/vectorise.ts'
import type { Vocabulary } from '../features/vocabulary.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import type { Layer, Network } from './layers.ts'
import { applyLayer, applyNetwork, toLayer, toNetwork } from './layers.ts'
import { trainMlp } from './mlp.ts'
import type { Neighbours } from './neighbours.ts'
import { buildNeighbours, nearest, wholePart } from './neighbours.ts'
import { topOf } from './softmax.ts'
import { trainSvm } from './svm.ts'

/** What is learnt from examples alone, before anything is calibrated. */
export interface Base {
  vocabulary: Vocabulary
  linear: Layer
  network: Network
  neighbours: Neighbours
  /** Classes 0 to `closed` - 1 are labels; one more class, if the layers have it, is "anything else". */
  closed: number
}

export interface BaseOptions {
  seed: number
  onProgress?: (share: number) => void
}

const COST = 1
const SVM_EPOCHS = 20
const HIDDEN = 128
const EPOCHS = 20
const EPOCHS_WHEN_TINY = 50
const TINY = 600
/** From so many texts on, n-grams that occur in one text only are left out. */
const LARGE = 2000
const SVM_SHARE = 0.3

/** Learns from normalised texts; `targets` may hold the class `closed` for open texts. */
export function fitBase(texts: readonly string[], targets: Uint32Array, closed: number, options: BaseOptions): Base {
  const { seed, onProgress } = options
  const vocabulary = buildVocabulary(texts, texts.length >= LARGE ? 2 : 1)
  const rows = toRows(texts.map(createVectoriser(vocabulary)))
  const classes = targets.includes(closed) ? closed + 1 : closed
  const features = vocabulary.hashes.length
  const svm = trainSvm(rows, targets, classes, features, {
    cost: COST,
    epochs: SVM_EPOCHS,
    seed,
    onProgress: (share) => onProgress?.(share * SVM_SHARE),
  })
  const mlp = trainMlp(rows, targets, classes, features, {
    hidden: HIDDEN,
    epochs: texts.length < TINY ? EPOCHS_WHEN_TINY : EPOCHS,
    seed,
    onProgress: (share) => onProgress?.(SVM_SHARE + share * (1 - SVM_SHARE)),
  })
  return {
    vocabulary,
    linear: toLayer(svm),
    network: toNetwork(mlp),
    neighbours: buildNeighbours(rows, targets, classes, vocabulary.whole),
    closed,
  }
}

/** What a base says of a text, one number a class: open class, if there is one, last. */
export interface Measured {
  /** Margins of the linear classifier. */
  linear: Float32Array
  /** Log-probabilities of the network. */
  network: Float32Array
  closed: number
  /** Cosine with the nearest training text of the likeliest labels. */
  similarity: number
  /** Share of the text's n-grams that are known, by weight. */
  coverage: number
}

/** How many of the best labels are compared with their training texts. */
const COMPARED = 3

/** Makes the function that measures normalised texts against a base; it keeps scratch memory, so make it once. */
export function createMeasure(base: Base): (text: string) => Measured {
  const vectorise = createVectoriser(base.vocabulary)
  const dense = new Float32Array(base.vocabulary.hashes.length)
  return (text) => {
    const vector = vectorise(text)
    const linear = applyLayer(base.linear, vector)
    const whole = wholePart(vector, base.vocabulary.whole)
    for (let i = 0; i < whole.ids.length; i++) dense[whole.ids[i]!] = whole.values[i]!
    let similarity = 0
    for (const label of topOf(linear.subarray(0, base.closed), COMPARED)) {
      similarity = Math.max(similarity, nearest(base.neighbours, label, dense))
    }
    for (let i = 0; i < whole.ids.length; i++) dense[whole.ids[i]!] = 0
    const network = applyNetwork(base.network, vector)
    return { linear, network, closed: base.closed, similarity, coverage: vector.coverage }
  }
}
