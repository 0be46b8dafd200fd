import { createRandom, shuffle } from '../random.ts'
import type { BaseOptions, Lessons, Measured } from './base.ts'
import { createMeasure, fitBase } from './base.ts'

/** A held-out text of a class that the model knew. */
export interface Seen {
  measured: Measured
  target: number
}

/** What held-out texts looked like to models that had not seen them. */
export interface HeldOut {
  /** Texts whose class the model knew while others were unknown to it; `target` is an index into its scores. */
  inside: Seen[]
  /** Texts of models that knew every class, as the final one does; empty where that would take too long. */
  complete: Seen[]
  /** Texts of classes that the model knew nothing of: near to what it knows, as they are about one business. */
  unknown: Measured[]
  /** Texts about anything else. */
  open: Measured[]
}

const FEWEST_LABELS_TO_HOLD_OUT = 5
/** From so many texts on one fold says enough, and from so many texts times labels on it has to. */
const MANY_TEXTS = 3000
const MUCH_WORK = 300_000
/** Up to so many labels a fifth of them missing makes the others look surer than they are. */
const FEW_LABELS = 50
const FOLDS = 5
/** What is measured of the held-out texts of a fold, one number a label each, is at most so much (64 MB); then of some. */
const MOST_NUMBERS = 2 ** 23

/**
 * Cross-validation that also holds whole classes out: in each fold some classes are unknown to the model, and
 * their texts show what is out of scope without one out-of-scope example. Open texts are held out like any other.
 * A model that knows fewer classes confuses fewer, so other folds, with every class known, say how sure the final
 * model will be.
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
  const heldOut: HeldOut = { inside: [], complete: [], unknown: [], open: [] }
  const muchWork = texts.length * closed > MUCH_WORK
  const folds = quick || texts.length > MANY_TEXTS || muchWork ? 1 : FOLDS
  const holdsClasses = closed >= FEWEST_LABELS_TO_HOLD_OUT
  const alsoComplete = holdsClasses && (closed <= FEW_LABELS || !muchWork)
  const none = () => false
  const rounds = alsoComplete ? 2 : 1
  for (let fold = 0; fold < folds; fold++) {
    const isTest = (r: number) => foldOfText[r] === fold
    const unknown = (c: number) => holdsClasses && c < closed && foldOfClass[c] === fold
    add(heldOut, 'inside', runFold(lessons, { seed, quick }, isTest, unknown))
    onProgress?.((fold * rounds + 1) / (folds * rounds))
    if (!alsoComplete) continue
    add(heldOut, 'complete', runFold(lessons, { seed, quick }, isTest, none))
    onProgress?.((fold + 1) / folds)
  }
  return heldOut
}

/** What one fold showed. */
interface Fold {
  inside: Seen[]
  unknown: Measured[]
  open: Measured[]
}

function add(heldOut: HeldOut, to: 'inside' | 'complete', { inside, unknown, open }: Fold): void {
  for (const seen of inside) heldOut[to].push(seen)
  for (const measured of unknown) heldOut.unknown.push(measured)
  for (const measured of open) heldOut.open.push(measured)
}

function runFold(
  { texts, targets, names, vectors }: Lessons,
  options: BaseOptions,
  isTest: (r: number) => boolean,
  unknown: (c: number) => boolean,
): Fold {
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
      vectors,
    },
    options,
  )
  const measureText = createMeasure(base)
  const measure = (text: string) => measureText(text, vectors?.of(text))
  const heldOut = (of: (target: number, r: number) => boolean) =>
    evenly(
      [...targets.keys()].filter((r) => of(targets[r]!, r)),
      Math.floor(MOST_NUMBERS / closed),
    )
  const inside = heldOut((target, r) => target < closed && isTest(r) && !unknown(target))
  return {
    inside: inside.map((r) => ({ measured: measure(texts[r]!), target: renumbered.get(targets[r]!)! })),
    unknown: heldOut((target) => unknown(target)).map((r) => measure(texts[r]!)),
    open: heldOut((target, r) => target === closed && isTest(r)).map((r) => measure(texts[r]!)),
  }
}

/** At most so many of the items, from all over the list. */
function evenly<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most)
  return Array.from({ length: Math.min(items.length, most) }, (_, i) => items[Math.floor(i * step)]!)
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
