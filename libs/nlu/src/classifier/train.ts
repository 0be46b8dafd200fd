import { normalise } from '../text/normalise.ts'
import type { Measured } from './base.ts'
import { createMeasure, fitBase } from './base.ts'
import { blendScores, fitBlend, signalsOf } from './blend.ts'
import type { HeldOut } from './cross-validate.ts'
import { crossValidate } from './cross-validate.ts'
import type { Example } from './examples.ts'
import { prepareExamples } from './examples.ts'
import type { Model } from './model.ts'
import { assemble } from './model.ts'
import { fitScope, scopeProbability, thresholdFor } from './scope.ts'
import { largestAt } from './softmax.ts'

export interface TrainOptions {
  /** The same seed and examples give the same model. Default 1. */
  seed?: number
  /** Labels that must have an example. */
  labels?: readonly string[]
  /** Texts about other things, to learn from: they become a class of their own that is never answered. */
  open?: readonly string[]
  /** In-scope texts kept for calibration; used when `oos` is given too. */
  dev?: readonly Example[]
  /** Out-of-scope texts kept for calibration. */
  oos?: readonly string[]
  /** Share of in-scope texts that may be refused wrongly. Default 0.05. */
  wrongRefusals?: number
  /** Told the share of the work done, 0 to 1. */
  onProgress?: (share: number) => void
}

const WRONG_REFUSALS = 0.05

/**
 * Trains an intent classifier with calibrated probabilities and a refusal threshold. Synchronous and
 * deterministic; seconds for thousands of examples, so run it in a worker.
 * @throws NluError when the examples cannot work
 */
export function trainClassifier(examples: readonly Example[], options: TrainOptions = {}): Model {
  const started = performance.now()
  const { seed = 1, wrongRefusals = WRONG_REFUSALS, onProgress } = options
  const prepared = prepareExamples(examples, options.labels)
  const closed = prepared.labels.length
  const { texts, targets } = withOpen(prepared.texts, prepared.targets, closed, options.open ?? [])
  const base = fitBase(texts, targets, closed, { seed, onProgress: (share) => onProgress?.(share * 0.4) })
  const measure = createMeasure(base)
  const given =
    options.dev && options.oos ? measureGiven(options.dev, options.oos, prepared.labels, measure) : undefined
  const heldOut =
    given ?? crossValidate(texts, targets, closed, { seed, onProgress: (share) => onProgress?.(0.4 + share * 0.6) })
  const calibrated = calibrate(heldOut, wrongRefusals)
  return assemble({
    labels: prepared.labels,
    base,
    blend: calibrated.blend,
    scope: calibrated.scope,
    threshold: calibrated.threshold,
    report: {
      examples: prepared.texts.length,
      labels: closed,
      features: base.vocabulary.hashes.length,
      seed,
      seconds: (performance.now() - started) / 1000,
      findings: prepared.findings,
      ...calibrated.figures,
      calibratedOn: given ? 'given sets' : 'held-out folds',
    },
  })
}

/** Appends open texts as the class `closed`, leaving out those that are training texts too. */
function withOpen(texts: string[], targets: Uint32Array, closed: number, open: readonly string[]) {
  const taken = new Set(texts)
  const added = [...new Set(open.map(normalise))].filter((text) => text !== '' && !taken.has(text))
  const all = Uint32Array.from([...targets, ...added.map(() => closed)])
  return { texts: [...texts, ...added], targets: all }
}

function measureGiven(
  dev: readonly Example[],
  oos: readonly string[],
  labels: readonly string[],
  measure: (text: string) => Measured,
): HeldOut {
  const known = dev.filter((example) => labels.includes(example.label))
  return {
    inside: known.map(({ text, label }) => ({ measured: measure(normalise(text)), target: labels.indexOf(label) })),
    outside: oos.map((text) => measure(normalise(text))),
  }
}

function calibrate({ inside, outside }: HeldOut, wrongRefusals: number) {
  const blend = fitBlend(inside)
  const scored = inside.map(({ measured, target }) => ({ measured, target, scores: blendScores(measured, blend) }))
  const insideSignals = scored.map(({ measured, scores }) => signalsOf(measured, blend, scores))
  const outsideSignals = outside.map((measured) => signalsOf(measured, blend, blendScores(measured, blend)))
  const scope = fitScope(insideSignals, outsideSignals)
  const insideChances = insideSignals.map((signals) => scopeProbability(scope, signals))
  const outsideChances = outsideSignals.map((signals) => scopeProbability(scope, signals))
  const threshold = thresholdFor(insideChances, wrongRefusals)
  const refused = (chances: number[]) => share(chances.filter((chance) => chance < threshold).length, chances.length)
  const figures = {
    accuracy: share(scored.filter(({ scores, target }) => largestAt(scores) === target).length, scored.length),
    wrongRefusals: refused(insideChances),
    refusals: refused(outsideChances),
  }
  return { blend, scope, threshold, figures }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
