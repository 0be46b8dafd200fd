import { normalise } from '../text/normalise.ts'
import type { Base, Lessons, Measure } from './base.ts'
import { createMeasure, fitBase } from './base.ts'
import type { Given } from './calibrate.ts'
import { calibrate } from './calibrate.ts'
import { calibrateVectors } from './calibrate-vectors.ts'
import { crossValidate } from './cross-validate.ts'
import type { Example } from './examples.ts'
import { prepareExamples } from './examples.ts'
import type { Lesson } from './lessons.ts'
import { countsOf, lessonsOf, withMore } from './lessons.ts'
import type { Model } from './model.ts'
import { assemble } from './model.ts'
import type { Vectors, VectorTable } from './vectors.ts'
import { tableOf } from './vectors.ts'

export interface TrainOptions {
  /** The same seed and examples give the same model. Default 1. */
  seed?: number
  /** Labels that must have an example. */
  labels?: readonly string[]
  /** Texts about other things, to learn from: a class of its own that is never answered. See GENERAL_OPEN_TEXTS. */
  open?: readonly string[]
  /**
   * In-scope texts worded by others: they calibrate what was learnt without them, 50 or more set the threshold alone.
   * Then they are learnt too.
   */
  dev?: readonly Example[]
  /** Out-of-scope texts, used likewise; learnt where there are `open` texts. */
  oos?: readonly string[]
  /**
   * Vectors of all texts above and of the examples: the model answers by them too then, where a question comes with its
   * own. What it answers to a question without one is the same with and without them.
   */
  vectors?: Vectors | undefined
  /** A model in a few seconds, to serve until a thorough one is there. Default false. */
  quick?: boolean
  /** Share of in-scope texts that may be refused wrongly. Default 0.05. */
  wrongRefusals?: number
  /** Told the share of the work done, 0 to 1. */
  onProgress?: (share: number) => void
}

const WRONG_REFUSALS = 0.05
const FIT_SHARE = 0.45
const HOLD_OUT_SHARE = 0.45
/** By so much more to learn, going on from an earlier model is less right than beginning anew. */
const MANY = 0.25

/**
 * Trains an intent classifier with calibrated probabilities and a refusal threshold. Synchronous and
 * deterministic; seconds for thousands of examples, so run it in a worker.
 * @throws NluError when the examples cannot work
 */
export function trainClassifier(examples: readonly Example[], options: TrainOptions = {}): Model {
  const started = performance.now()
  const { seed = 1, quick = false, wrongRefusals = WRONG_REFUSALS, onProgress, dev = [], oos = [] } = options
  const prepared = prepareExamples(examples, options.labels)
  const vectors = options.vectors && tableOf(options.vectors)
  const lessons = lessonsOf(prepared, options.open ?? [], vectors)
  const kept = { inside: lessonsIn(dev, prepared.labels), outside: oos.map(normalise) }
  // Before anything is learnt: training takes long.
  if (vectors) for (const text of textsIn(lessons, kept)) vectors.of(text)
  const base = fitBase(lessons, {
    seed,
    quick,
    onProgress: (share) => onProgress?.(share * FIT_SHARE),
  })
  const heldOut = crossValidate(lessons, {
    seed,
    quick,
    onProgress: (share) => onProgress?.(FIT_SHARE + share * HOLD_OUT_SHARE),
  })
  const given = measureGiven(kept, createMeasure(base), vectors)
  const { figures, ...calibrated } = calibrate(heldOut, given, wrongRefusals)
  const byVector = vectors && calibrateVectors(heldOut, given, wrongRefusals, calibrated.blend)
  const learnt = quick ? base : learnKept(base, lessons, kept, seed)
  onProgress?.(1)
  const report = {
    ...countsOf(prepared, lessons, learnt),
    seed,
    seconds: (performance.now() - started) / 1000,
    ...figures,
    calibration: { dev: given.inside.length, oos: given.outside.length },
    updates: 0,
    ...(vectors && byVector && { vectors: { ...describe(vectors), ...byVector.figures } }),
  }
  const vectorRule = byVector?.rule ?? null
  return assemble({ labels: prepared.labels, base: learnt, ...calibrated, vectorRule, report })
}

/** Texts of the caller, normalised. */
interface Kept {
  inside: Lesson[]
  outside: string[]
}

function lessonsIn(examples: readonly Example[], labels: readonly string[]): Lesson[] {
  const targets = new Map(labels.map((label, i) => [label, i]))
  return examples.flatMap(({ text, label }) => {
    const target = targets.get(label)
    return target === undefined ? [] : [{ text: normalise(text), target }]
  })
}

const textsIn = ({ texts }: Lessons, { inside, outside }: Kept): string[] => [
  ...texts,
  ...inside.map(({ text }) => text),
  ...outside,
]

const describe = ({ encoder, dimensions }: VectorTable) => ({ encoder, dimensions })

function measureGiven({ inside, outside }: Kept, measureText: Measure, vectors: VectorTable | undefined): Given {
  const measure = (text: string) => measureText(text, vectors?.of(text))
  return {
    inside: inside.map(({ text, target }) => ({ measured: measure(text), target })),
    outside: outside.map(measure),
  }
}

/** Learns the texts too that it was calibrated by: goes on from what it knows, or anew if they are many. */
function learnKept(base: Base, lessons: Lessons, { inside, outside }: Kept, seed: number): Base {
  const { closed } = base
  const hasOpen = lessons.targets.includes(closed)
  const further = [...inside, ...(hasOpen ? outside.map((text) => ({ text, target: closed })) : [])]
  const all = withMore(lessons, further)
  if (all.texts.length === lessons.texts.length) return base
  const classes = Array.from({ length: hasOpen ? closed + 1 : closed }, (_, c) => c)
  const many = all.texts.length > lessons.texts.length * (1 + MANY)
  return fitBase(all, { seed, before: many ? undefined : { base, classes } })
}
