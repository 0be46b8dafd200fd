import type { SparseRows } from '../features/sparse.ts'
import { toRows } from '../features/sparse.ts'
import { createVectoriser } from '../features/vectorise.ts'
import type { Vocabulary } from '../features/vocabulary.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import type { Neighbours } from './neighbours.ts'
import { buildNeighbours, nearest, wholePart } from './neighbours.ts'
import type { Layer } from './quantise.ts'
import { applyLayer, toLayer } from './quantise.ts'
import { softmax } from './softmax.ts'
import { trainSvm } from './svm.ts'

/** What is learnt from examples alone, before anything is calibrated. */
export interface Base {
  vocabulary: Vocabulary
  linear: Layer
  neighbours: Neighbours
  /** Classes 0 to `closed` - 1 are labels; one more class, if the linear layer has it, is "anything else". */
  closed: number
}

export interface BaseOptions {
  seed: number
  onProgress?: (share: number) => void
}

const COST = 1
const EPOCHS = 20
/** From so many texts on, n-grams that occur in one text only are left out. */
const LARGE = 2000

/** Learns from normalised texts; `targets` may hold the class `closed` for open texts. */
export function fitBase(texts: readonly string[], targets: Uint32Array, closed: number, options: BaseOptions): Base {
  const vocabulary = buildVocabulary(texts, texts.length >= LARGE ? 2 : 1)
  const rows: SparseRows = toRows(texts.map(createVectoriser(vocabulary)))
  const classes = targets.includes(closed) ? closed + 1 : closed
  const features = vocabulary.hashes.length
  const svm = trainSvm(rows, targets, classes, features, { cost: COST, epochs: EPOCHS, ...options })
  return {
    vocabulary,
    linear: toLayer(svm),
    neighbours: buildNeighbours(rows, targets, classes, vocabulary.whole),
    closed,
  }
}

/** What a base says of a text. */
export interface Measured {
  /** One score a label; higher is likelier. */
  scores: Float32Array
  /** What scope is judged by: see {@link signalsOf}. */
  signals: Float64Array
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
    const all = applyLayer(base.linear, vector.ids, vector.values)
    const scores = all.subarray(0, base.closed)
    const best = topOf(scores, COMPARED)
    const whole = wholePart(vector, base.vocabulary.whole)
    for (let i = 0; i < whole.ids.length; i++) dense[whole.ids[i]!] = whole.values[i]!
    const similarity = Math.max(...best.map((label) => nearest(base.neighbours, label, dense)))
    for (let i = 0; i < whole.ids.length; i++) dense[whole.ids[i]!] = 0
    const open = all.length > base.closed ? all[base.closed]! : -1
    return { scores, signals: signalsOf(scores, best, open, similarity, vector.coverage), coverage: vector.coverage }
  }
}

const SHARPNESS = 0.25

/** Best score, its lead, its softmax probability, the open class's score, nearest training text, coverage. */
function signalsOf(
  scores: Float32Array,
  best: readonly number[],
  open: number,
  similarity: number,
  coverage: number,
): Float64Array {
  const first = scores[best[0]!]!
  const second = scores[best[1] ?? best[0]!]!
  return Float64Array.of(first, first - second, softmax(scores, SHARPNESS)[best[0]!]!, open, similarity, coverage)
}

/** Indices of the `k` largest values, largest first. */
export function topOf(values: ArrayLike<number>, k: number): number[] {
  const best: number[] = []
  for (let i = 0; i < values.length; i++) {
    if (best.length === k && values[i]! <= values[best[k - 1]!]!) continue
    let at = best.length
    while (at > 0 && values[best[at - 1]!]! < values[i]!) at--
    best.splice(at, 0, i)
    if (best.length > k) best.pop()
  }
  return best
}
