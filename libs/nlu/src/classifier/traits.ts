import { KIND } from '../features/ngrams.ts'
import type { SparseVector } from '../features/sparse.ts'
import type { Vocabulary } from '../features/vocabulary.ts'

/**
 * What the training texts of each label have in common: the mean direction of the networks' hidden units, and the
 * tokens that occur in them. Token `id` is in the texts of `labels[starts[id]..starts[id + 1])`.
 */
export interface Traits {
  /** A unit vector a label, one after the other. */
  centres: Float32Array
  starts: Uint32Array
  labels: Uint32Array
}

/** A training text: the networks' units that it wakes, and its class. */
interface Woken {
  units: SparseVector
  target: number
}

/** The same with its n-grams. */
export interface Shown extends Woken {
  vector: SparseVector
}

/** Collects the traits of classes 0 to `closed` - 1; texts of other classes say nothing. */
export function traitsOf(shown: readonly Shown[], closed: number, width: number, { kinds }: Vocabulary): Traits {
  const labelsOf: Set<number>[] = Array.from(kinds, () => NONE)
  for (const { vector, target } of shown) {
    if (target >= closed) continue
    for (const id of vector.ids) {
      if (kinds[id] !== KIND.token) continue
      if (labelsOf[id] === NONE) labelsOf[id] = new Set()
      labelsOf[id]!.add(target)
    }
  }
  const starts = new Uint32Array(kinds.length + 1)
  labelsOf.forEach((labels, id) => {
    starts[id + 1] = starts[id]! + labels.size
  })
  const labels = Uint32Array.from(labelsOf.flatMap((labels) => [...labels]))
  return { centres: centresOf(shown, closed, width), starts, labels }
}

/** The mean direction of the units of each class's texts, one after the other; open texts have none. */
export function centresOf(shown: readonly Woken[], closed: number, width: number): Float32Array {
  const centres = new Float32Array(closed * width)
  for (const { units, target } of shown) {
    if (target >= closed) continue
    const scale = 1 / (lengthOf(units.values) || 1)
    units.ids.forEach((unit, i) => {
      centres[target * width + unit]! += units.values[i]! * scale
    })
  }
  for (let c = 0; c < closed; c++) {
    const centre = centres.subarray(c * width, (c + 1) * width)
    const length = lengthOf(centre) || 1
    for (let h = 0; h < width; h++) centre[h]! /= length
  }
  return centres
}

const NONE: Set<number> = new Set()

/** The cosine between a text's units and the centre of a label. */
export function nearness(
  { centres }: Pick<Traits, 'centres'>,
  { ids, values }: SparseVector,
  label: number,
  width: number,
): number {
  let sum = 0
  for (let i = 0; i < ids.length; i++) sum += values[i]! * centres[label * width + ids[i]!]!
  return sum / (lengthOf(values) || 1)
}

/** The share of a text's known tokens, by rarity, that occur in the texts of a label. */
export function shareSaid(
  { starts, labels }: Traits,
  { ids }: SparseVector,
  label: number,
  { kinds, idf }: Vocabulary,
): number {
  let said = 0
  let all = 0
  for (const id of ids) {
    if (kinds[id] !== KIND.token) continue
    all += idf[id]!
    if (labels.subarray(starts[id]!, starts[id + 1]!).includes(label)) said += idf[id]!
  }
  return all > 0 ? said / all : 0
}

function lengthOf(values: Float32Array): number {
  let square = 0
  for (let i = 0; i < values.length; i++) square += values[i]! * values[i]!
  return Math.sqrt(square)
}
