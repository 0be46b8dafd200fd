import { toRows } from '../features/sparse.ts'
import type { Vectorised } from '../features/vectorise.ts'
import { createVectoriser } from '../features/vectorise.ts'
import type { Vocabulary } from '../features/vocabulary.ts'
import { buildVocabulary, idOf } from '../features/vocabulary.ts'
import { carryOver } from './carry-over.ts'
import { effortFor, openShare } from './effort.ts'
import type { Layer, Networks } from './layers.ts'
import { applyLayer, applyOutput, toLayer, toNetworks, wake } from './layers.ts'
import { trainMlp } from './mlp.ts'
import { largestAt } from './softmax.ts'
import { trainSvm } from './svm.ts'
import type { Traits } from './traits.ts'
import { nearness, shareSaid, traitsOf } from './traits.ts'
import type { SeenVector, VectorBase } from './vector-base.ts'
import { fitVectorBase, measureVector } from './vector-base.ts'
import type { VectorTable } from './vectors.ts'

/** What is learnt from examples alone, before anything is calibrated. */
export interface Base {
  vocabulary: Vocabulary
  linear: Layer
  /** Networks that learnt the same from different beginnings: together they err less. */
  networks: Networks
  /** What the texts of each label have in common. */
  traits: Traits
  /** Classes 0 to `closed` - 1 are labels; one more class, if the layers have it, is "anything else". */
  closed: number
  /** What is learnt of the texts' vectors, where they have some; it knows nothing of the rest, nor the rest of it. */
  vectors: VectorBase | null
}

/** What to go on from. */
interface Before {
  base: Base
  /** For each label and for open texts, the class that it was in that base; -1 for a new one. */
  classes: readonly number[]
}

export interface BaseOptions {
  seed: number
  /** Few looks at each text: a model in seconds that is right less often. */
  quick?: boolean
  /** What was learnt before from nearly the same, to go on from. */
  before?: Before | undefined
  onProgress?: (share: number) => void
}

const COST = 1
const HIDDEN = 64
/** From so many texts on, n-grams that occur in one text only are left out. */
const LARGE = 2000
/** A layer has at most so many weights (1 GB while it is learnt), however many labels and texts there are. */
const MOST_WEIGHTS = 2 ** 28
const SVM_SHARE = 0.3
const WORDS_SHARE = 0.5
const FEW_EXAMPLES = 10
const LEAST_SENSES = 0.5

/** What is learnt from. */
export interface Lessons {
  /** Normalised, and distinct. */
  texts: readonly string[]
  /** The class of each text: a label, or the number of labels for open texts. */
  targets: Uint32Array
  /** What each label is called, in words: one more text of its class. Empty when the name says nothing. */
  names: readonly string[]
  /** The vector of each text, if they have any. */
  vectors?: VectorTable | undefined
}

/** Learns from texts and from what their labels are called. */
export function fitBase(lessons: Lessons, options: BaseOptions): Base {
  const { seed, quick = false, before } = options
  const onProgress = (share: number) => options.onProgress?.(share * (lessons.vectors ? WORDS_SHARE : 1))
  const closed = lessons.names.length
  const { texts, targets } = withNames(lessons)
  const minTexts = texts.length >= LARGE ? 2 : 1
  const classes = targets.includes(closed) ? closed + 1 : closed
  const effort = effortFor({ texts: texts.length, classes, quick, earlier: before?.base.networks.count })
  const most = Math.floor(MOST_WEIGHTS / Math.max(classes, HIDDEN * effort.networks))
  const vocabulary = buildVocabulary(texts, minTexts, senseWeightFor(lessons), most)
  const vectors = texts.map(createVectoriser(vocabulary))
  const rows = toRows(vectors)
  const features = vocabulary.hashes.length
  const svm = trainSvm(rows, targets, classes, features, {
    cost: COST,
    epochs: effort.svmEpochs,
    most: effort.svmTexts,
    seed,
    onProgress: (share) => onProgress(share * SVM_SHARE),
  })
  const lastShare = openShare(targets, closed)
  const mlps = Array.from({ length: effort.networks }, (_, n) =>
    trainMlp(rows, targets, classes, features, {
      hidden: HIDDEN,
      epochs: effort.epochs,
      lastShare,
      seed: seed + n,
      begin: before && goOn(before, n, vocabulary, classes, seed + n),
      onProgress: (share) => onProgress(SVM_SHARE + ((n + share) / effort.networks) * (1 - SVM_SHARE)),
    }),
  )
  const together = toNetworks(mlps)
  const shown = vectors.map((vector, r) => ({ vector, units: wake(together, vector), target: targets[r]! }))
  return {
    vocabulary,
    linear: toLayer(svm),
    networks: together,
    traits: traitsOf(shown, closed, together.input.matrix.width, vocabulary),
    closed,
    vectors: vectorsOf(lessons, options),
  }
}

function goOn({ base, classes: earlier }: Before, n: number, vocabulary: Vocabulary, classes: number, seed: number) {
  const { hashes } = vocabulary
  const featureBefore = (id: number) => idOf(base.vocabulary, hashes[id]!)
  return carryOver(base.networks, earlier, n, { features: hashes.length, classes, seed, featureBefore })
}

/** Names of labels have no vectors: it learns from the texts alone. */
function vectorsOf(lessons: Lessons, { seed, quick, before, onProgress }: BaseOptions): VectorBase | null {
  if (!lessons.vectors) return null
  return fitVectorBase(lessons.vectors, lessons, {
    seed,
    quick: quick ?? false,
    before: before?.base.vectors ? { base: before.base.vectors, classes: before.classes } : undefined,
    onProgress: (share) => onProgress?.(WORDS_SHARE + share * (1 - WORDS_SHARE)),
  })
}

function withNames({ texts, targets, names }: Lessons): { texts: readonly string[]; targets: Uint32Array } {
  const taken = new Set(texts)
  const told = [...names.keys()].filter((c) => names[c] !== '' && !taken.has(names[c]!))
  return { texts: [...texts, ...told.map((c) => names[c]!)], targets: Uint32Array.from([...targets, ...told]) }
}

/**
 * The fewer examples of a label, the more it helps to know what words mean; many examples say it better themselves.
 * Measured on training and development sets: full weight at ten, half from forty on.
 */
function senseWeightFor({ targets, names }: Lessons): number {
  const examples = targets.filter((target) => target < names.length).length / names.length
  return Math.max(LEAST_SENSES, Math.min(1, Math.sqrt(FEW_EXAMPLES / examples)))
}

/** What a base says of a text, one number a class: open class, if there is one, last. */
export interface Measured {
  /** Margins of the linear classifier. */
  linear: Float64Array
  /** Log-probabilities of the networks together. */
  network: Float64Array
  closed: number
  /** Whether anything of the text is known, be it a few letters. */
  recognised: boolean
  /** Cosine with the centre of the networks' likeliest label. */
  nearness: number
  /** Share of the text's single tokens that occur in the texts of that label, by weight. */
  labelCoverage: number
  /** Share of the text's n-grams that are known, by weight. */
  coverage: number
  /** Share of the text's single tokens that are known, by weight. */
  tokenCoverage: number
  /** What the text's vector says, where it came with one. */
  vector?: SeenVector
}

/** Measures a normalised text and, if the base has learnt of vectors, its vector. */
export type Measure = (text: string, vector?: Float32Array) => Measured

/** Makes the function that measures normalised texts against a base; it keeps scratch memory, so make it once. */
export function createMeasure(
  base: Base,
  vectorise: (text: string) => Vectorised = createVectoriser(base.vocabulary),
): Measure {
  return (text, given) => {
    const { networks, traits, vocabulary, closed } = base
    const vector = vectorise(text)
    const units = wake(networks, vector)
    const network = applyOutput(networks, units)
    const likeliest = largestAt(network.subarray(0, closed))
    return {
      linear: applyLayer(base.linear, vector),
      network,
      closed,
      recognised: vector.ids.length > 0,
      nearness: nearness(traits, units, likeliest, networks.input.matrix.width),
      labelCoverage: vector.tokenCoverage * shareSaid(traits, vector, likeliest, vocabulary),
      coverage: vector.coverage,
      tokenCoverage: vector.tokenCoverage,
      ...(given && base.vectors && { vector: measureVector(base.vectors, given, closed) }),
    }
  }
}
