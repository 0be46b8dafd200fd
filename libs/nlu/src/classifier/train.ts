import { normalise } from '../text/normalise.ts'
import type { Measured } from './base.ts'
import { createMeasure, fitBase } from './base.ts'
import type { Given } from './calibrate.ts'
import { calibrate } from './calibrate.ts'
import { crossValidate } from './cross-validate.ts'
import type { Example } from './examples.ts'
import { prepareExamples } from './examples.ts'
import { countsOf, lessonsOf } from './lessons.ts'
import type { Model } from './model.ts'
import { assemble } from './model.ts'

export interface TrainOptions {
  /** The same seed and examples give the same model. Default 1. */
  seed?: number
  /** Labels that must have an example. */
  labels?: readonly string[]
  /** Texts about other things, to learn from: a class of its own that is never answered. See GENERAL_OPEN_TEXTS. */
  open?: readonly string[]
  /** In-scope texts worded by others, kept for calibration; 50 or more of them set the threshold alone. */
  dev?: readonly Example[]
  /** Out-of-scope texts kept for calibration. */
  oos?: readonly string[]
  /** A model in a few seconds, to serve until a thorough one is there. Default false. */
  quick?: boolean
  /** Share of in-scope texts that may be refused wrongly. Default 0.05. */
  wrongRefusals?: number
  /** Told the share of the work done, 0 to 1. */
  onProgress?: (share: number) => void
}

const WRONG_REFUSALS = 0.05
const FIT_SHARE = 0.5

/**
 * Trains an intent classifier with calibrated probabilities and a refusal threshold. Synchronous and
 * deterministic; seconds for thousands of examples, so run it in a worker.
 * @throws NluError when the examples cannot work
 */
export function trainClassifier(examples: readonly Example[], options: TrainOptions = {}): Model {
  const started = performance.now()
  const { seed = 1, quick = false, wrongRefusals = WRONG_REFUSALS, onProgress, dev = [], oos = [] } = options
  const prepared = prepareExamples(examples, options.labels)
  const lessons = lessonsOf(prepared, options.open ?? [])
  const base = fitBase(lessons, {
    seed,
    quick,
    onProgress: (share) => onProgress?.(share * FIT_SHARE),
  })
  const heldOut = crossValidate(lessons, {
    seed,
    quick,
    onProgress: (share) => onProgress?.(FIT_SHARE + share * (1 - FIT_SHARE)),
  })
  const given = measureGiven(dev, oos, prepared.labels, createMeasure(base))
  const { figures, ...calibrated } = calibrate(heldOut, given, wrongRefusals)
  const report = {
    ...countsOf(prepared, lessons, base),
    seed,
    seconds: (performance.now() - started) / 1000,
    ...figures,
    calibration: { dev: given.inside.length, oos: given.outside.length },
    updates: 0,
  }
  return assemble({ labels: prepared.labels, base, ...calibrated, report })
}

function measureGiven(
  dev: readonly Example[],
  oos: readonly string[],
  labels: readonly string[],
  measure: (text: string) => Measured,
): Given {
  const known = dev.filter((example) => labels.includes(example.label))
  return {
    inside: known.map(({ text, label }) => ({ measured: measure(normalise(text)), target: labels.indexOf(label) })),
    outside: oos.map((text) => measure(normalise(text))),
  }
}
