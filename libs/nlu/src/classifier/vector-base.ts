import { toRows } from '../features/sparse.ts'
import { carryOver } from './carry-over.ts'
import { effortFor, openShare } from './effort.ts'
import type { Networks } from './layers.ts'
import { applyOutput, toNetworks, wake } from './layers.ts'
import { trainMlp } from './mlp.ts'
import { largestAt } from './softmax.ts'
import { centresOf, nearness } from './traits.ts'
import type { VectorTable } from './vectors.ts'

/** What is learnt of the vectors of texts: networks as those over n-grams, over the numbers of a vector. */
export interface VectorBase {
  encoder: string
  dimensions: number
  /** The mean of the vectors learnt: many encoders put all texts into one corner, and what differs is little. */
  mean: Float32Array
  networks: Networks
  /** The middle of each label's texts, in the networks' hidden units. */
  centres: Float32Array
}

/** What a vector says of its text. */
export interface SeenVector {
  /** Log-probabilities of the networks together, one a class: the open class, if there is one, last. */
  network: Float64Array
  /** Cosine with the centre of the likeliest label. */
  nearness: number
}

export interface VectorOptions {
  seed: number
  quick?: boolean
  /** What was learnt before of vectors of this encoder, and which class each class was then (-1: none). */
  before?: { base: VectorBase; classes: readonly number[] } | undefined
  onProgress?: (share: number) => void
}

const HIDDEN = 64
/** So many numbers are learnt at most (256 MB meanwhile): of more texts, some of each class. */
const MOST_NUMBERS = 2 ** 25

/** Learns the classes of texts from their vectors. */
export function fitVectorBase(
  table: VectorTable,
  { texts, targets, names }: { texts: readonly string[]; targets: Uint32Array; names: readonly string[] },
  { seed, quick = false, before, onProgress }: VectorOptions,
): VectorBase {
  const { encoder, dimensions } = table
  const closed = names.length
  const classes = targets.includes(closed) ? closed + 1 : closed
  const chosen = someOfEach(targets, classes, Math.floor(MOST_NUMBERS / dimensions))
  const labels = Uint32Array.from(chosen, (r) => targets[r]!)
  const given = chosen.map((r) => table.of(texts[r]!))
  const mean = meanOf(given, dimensions)
  const vectors = given.map((vector) => centred(vector, mean))
  const rows = toRows(vectors)
  const earlier = before?.base.networks.count
  const { networks: count, epochs } = effortFor({ texts: chosen.length, classes, quick, earlier })
  const lastShare = openShare(labels, closed)
  const mlps = Array.from({ length: count }, (_, n) =>
    trainMlp(rows, labels, classes, dimensions, {
      hidden: HIDDEN,
      epochs,
      lastShare,
      seed: seed + n,
      begin:
        before && carryOver(before.base.networks, before.classes, n, { features: dimensions, classes, seed: seed + n }),
      onProgress: (share) => onProgress?.((n + share) / count),
    }),
  )
  const networks = toNetworks(mlps)
  const shown = vectors.map((vector, i) => ({ units: wake(networks, vector), target: labels[i]! }))
  return { encoder, dimensions, mean, networks, centres: centresOf(shown, closed, networks.input.matrix.width) }
}

/** What a base says of a vector, which `checkVector` must have let pass. */
export function measureVector(
  { mean, networks, centres }: VectorBase,
  vector: Float32Array,
  closed: number,
): SeenVector {
  const units = wake(networks, centred(vector, mean))
  const network = applyOutput(networks, units)
  const likeliest = largestAt(network.subarray(0, closed))
  return { network, nearness: nearness({ centres }, units, likeliest, networks.input.matrix.width) }
}

/** The places of at most about so many texts, the same number of each class where there are more. */
function someOfEach(targets: Uint32Array, classes: number, most: number): number[] {
  const all = [...targets.keys()]
  if (all.length <= most) return all
  const each = Math.max(1, Math.floor(most / classes))
  const taken = new Uint32Array(classes)
  return all.filter((r) => taken[targets[r]!]!++ < each)
}

/** The mean of vectors, each made of length 1. */
function meanOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float64Array(dimensions)
  for (const vector of vectors) {
    const scale = 1 / (lengthOf(vector) * vectors.length)
    for (let i = 0; i < dimensions; i++) sum[i]! += vector[i]! * scale
  }
  return Float32Array.from(sum)
}

/** A vector without what is common to all, of length 1; a sparse one by name only, since networks take these. */
function centred(vector: Float32Array, mean: Float32Array): { ids: Uint32Array; values: Float32Array } {
  const scale = 1 / lengthOf(vector)
  const values = vector.map((value, i) => value * scale - mean[i]!)
  const length = lengthOf(values) || 1
  for (let i = 0; i < values.length; i++) values[i]! /= length
  return { ids: Uint32Array.from(values.keys()), values }
}

function lengthOf(vector: Float32Array): number {
  let square = 0
  for (let i = 0; i < vector.length; i++) square += vector[i]! * vector[i]!
  return Math.sqrt(square)
}
