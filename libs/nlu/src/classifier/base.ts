import type { SparseRows } from '../features/sparse.ts'
import { toRows } from '../features/sparse.ts'
import type { Vectorised } from '../features/vectorise.ts'
import { createVectoriser } from '../features/vectorise.ts'
import type { Vocabulary } from '../features/vocabulary.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import type { Layer, Network } from './layers.ts'
import { applyLayer, applyNetwork, toLayer, toNetwork } from './layers.ts'
import { trainMlp } from './mlp.ts'
import { nearest, wholePart, wholeRows } from './neighbours.ts'
import { trainSvm } from './svm.ts'

/** What is learnt from examples alone, before anything is calibrated. */
export interface Base {
  vocabulary: Vocabulary
  linear: Layer
  network: Network
  /** The open texts, as n-grams of whole tokens. */
  open: SparseRows
  /** Classes 0 to `closed` - 1 are labels; one more class, if the layers have it, is "anything else". */
  closed: number
}

export interface BaseOptions {
  seed: number
  /** Few looks at each text: a model in seconds that is right less often. */
  quick?: boolean
  onProgress?: (share: number) => void
}

const COST = 1
const SVM_EPOCHS = 20
const QUICK_SVM_EPOCHS = 8
const HIDDEN = 128
/** The network sees each text this many times, within these bounds: few texts need more looks. */
const LOOKS = 120_000
const FEWEST_EPOCHS = 8
const MOST_EPOCHS = 20
const EPOCHS_WHEN_TINY = 50
const QUICK_EPOCHS = 6
const TINY = 600
/** From so many texts on, n-grams that occur in one text only are left out. */
const LARGE = 2000
const SVM_SHARE = 0.3

/** Learns from normalised texts; `targets` may hold the class `closed` for open texts. */
export function fitBase(texts: readonly string[], targets: Uint32Array, closed: number, options: BaseOptions): Base {
  const { seed, quick = false, onProgress } = options
  const vocabulary = buildVocabulary(texts, texts.length >= LARGE ? 2 : 1)
  const rows = toRows(texts.map(createVectoriser(vocabulary)))
  const classes = targets.includes(closed) ? closed + 1 : closed
  const features = vocabulary.hashes.length
  const svm = trainSvm(rows, targets, classes, features, {
    cost: COST,
    epochs: quick ? QUICK_SVM_EPOCHS : SVM_EPOCHS,
    seed,
    onProgress: (share) => onProgress?.(share * SVM_SHARE),
  })
  const mlp = trainMlp(rows, targets, classes, features, {
    hidden: HIDDEN,
    epochs: quick ? QUICK_EPOCHS : epochsFor(texts.length),
    seed,
    onProgress: (share) => onProgress?.(SVM_SHARE + share * (1 - SVM_SHARE)),
  })
  return {
    vocabulary,
    linear: toLayer(svm),
    network: toNetwork(mlp),
    open: wholeRows(rows, targets, closed, vocabulary.whole),
    closed,
  }
}

function epochsFor(texts: number): number {
  if (texts < TINY) return EPOCHS_WHEN_TINY
  return Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, Math.round(LOOKS / texts)))
}

/** What a base says of a text, one number a class: open class, if there is one, last. */
export interface Measured {
  /** Margins of the linear classifier. */
  linear: Float64Array
  /** Log-probabilities of the network. */
  network: Float64Array
  closed: number
  /** Cosine with the nearest open text. */
  openSimilarity: number
  /** Share of the text's n-grams that are known, by weight. */
  coverage: number
  /** Share of the text's single tokens that are known, by weight. */
  tokenCoverage: number
}

/** Makes the function that measures normalised texts against a base; it keeps scratch memory, so make it once. */
export function createMeasure(
  base: Base,
  vectorise: (text: string) => Vectorised = createVectoriser(base.vocabulary),
): (text: string) => Measured {
  const dense = new Float32Array(base.vocabulary.hashes.length)
  return (text) => {
    const vector = vectorise(text)
    return {
      linear: applyLayer(base.linear, vector),
      network: applyNetwork(base.network, vector),
      closed: base.closed,
      openSimilarity: nearest(base.open, wholePart(vector, base.vocabulary.whole), dense),
      coverage: vector.coverage,
      tokenCoverage: vector.tokenCoverage,
    }
  }
}
