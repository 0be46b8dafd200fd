import { createRandom, shuffle } from '../random.ts'
import type { BaseOptions, Lessons, Measured } from './base.ts'
import { createMeasure, fitBase } from './base.ts'

/** What held-out texts looked like to models that had not seen them. */
export interface HeldOut {
  /** Texts whose class the model knew; `target` is an index into that model's scores. */
  inside: { measured: Measured; target: number }[]
  /** Texts of classes that the model knew nothing of: near to what it knows, as they are about one business. */
  unknown: Measured[]
  /** Texts about anything else. */
  open: Measured[]
}

const FEWEST_LABELS_TO_HOLD_OUT = 5
/** From so many texts on one fold says enough, and from so many texts times labels on it has to. */
const MANY_TEXTS = 3000
const MUCH_WORK = 300_000
const FOLDS = 5

/**
 * Cross-validation that also holds whole classes out: in each fold some classes are unknown to the model, and
 * their texts show what is out of scope without one out-of-scope example. Open texts are held out like any other.
 */
export function crossValidate(lessons: Lessons, { seed, quick = false, onProgress }: BaseOptions): HeldOut {
  const { texts, targets, names } = lessons
  const closed = names.length
  const random = createRandom(seed)
  const foldOfText = spread(targets, closed + 1, FOLDS, random)
  const foldOfClass = shuffle(
    Uint32Array.from({ length: closed }, (_, c) => c % FOLDS),
    random,
  )
  const hold = closed >= FEWEST_LABELS_TO_HOLD_OUT
  const heldOut: HeldOut = { inside: [], unknown: [], open: [] }
  const folds = quick || texts.length > MANY_TEXTS || texts.length * closed > MUCH_WORK ? 1 : FOLDS
  for (let fold = 0; fold < folds; fold++) {
    const unknown = (c: number) => hold && c < closed && foldOfClass[c] === fold
    runFold(lessons, { seed, quick }, (r) => foldOfText[r] === fold, unknown, heldOut)
    onProgress?.((fold + 1) / folds)
  }
  return heldOut
}

function runFold(
  { texts, targets, names }: Lessons,
  options: BaseOptions,
  isTest: (r: number) => boolean,
  unknown: (c: number) => boolean,
  heldOut: HeldOut,
): void {
  const closed = names.length
  const known = [...names.keys()].filter((c) => !unknown(c))
  const renumbered = new Map(known.map((c, i) => [c, i]))
  renumbered.set(closed, known.length)
  const train = [...targets.keys()].filter((r) => !isTest(r) && !unknown(targets[r]!))
  const base = fitBase(
    {
      texts: train.map((r) => texts[r]!),
      targets: Uint32Array.from(train, (r) => renumbered.get(targets[r]!)!),
      names: known.map((c) => names[c]!),
    },
    options,
  )
  const measure = createMeasure(base)
  for (const [r, target] of targets.entries()) {
    if (unknown(target)) heldOut.unknown.push(measure(texts[r]!))
    else if (isTest(r) && target === closed) heldOut.open.push(measure(texts[r]!))
    else if (isTest(r)) heldOut.inside.push({ measured: measure(texts[r]!), target: renumbered.get(target)! })
  }
}

/** Deals each class's texts over the folds; a class's only text gets no fold, so that it is always trained on. */
function spread(targets: Uint32Array, classes: number, folds: number, random: () => number): Uint32Array {
  const foldOf = new Uint32Array(targets.length).fill(folds)
  const byClass: number[][] = Array.from({ length: classes }, () => [])
  for (const [r, target] of targets.entries()) byClass[target]!.push(r)
  for (const members of byClass) {
    if (members.length < 2) continue
    shuffle(members, random).forEach((r, i) => {
      foldOf[r] = i % folds
    })
  }
  return foldOf
}
