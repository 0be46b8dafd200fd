import type { Vectorised } from '../features/vectorise.ts'
import { createVectoriser } from '../features/vectorise.ts'
import { normalise } from '../text/normalise.ts'
import type { Base, Measure } from './base.ts'
import { createMeasure } from './base.ts'
import type { Blend } from './blend.ts'
import type { CalibrationFigures } from './calibrate.ts'
import type { Findings } from './examples.ts'
import type { VectorRule } from './mix.ts'
import type { ScopeRule } from './scope.ts'

/** What training found and chose; kept in the model file. */
export interface TrainingReport {
  examples: number
  openTexts: number
  labels: number
  features: number
  seed: number
  seconds: number
  findings: Findings
  /** Accuracy on held-out in-scope texts. */
  accuracy: number
  /** Shares that the threshold refuses: of in-scope texts it was set by, and of out-of-scope texts. */
  wrongRefusals: number
  refusals: number
  /** How many texts kept by the caller joined the held-out folds in calibration. */
  calibration: { dev: number; oos: number }
  /** How many times the model was updated since it was trained and calibrated anew. */
  updates: number
  /** Where texts came with vectors: by which encoder, how these weigh beside words, and the shares above with them. */
  vectors?: { encoder: string; dimensions: number; weight: number } & CalibrationFigures
}

/** All that is stored of a classifier. */
export interface ModelData extends ScopeRule {
  labels: readonly string[]
  base: Base
  blend: Blend
  /** A text whose `inScope` is below is refused. */
  threshold: number
  /** How texts are judged that come with a vector; null when it has learnt of none. */
  vectorRule: VectorRule | null
  report: TrainingReport
}

/** A classifier ready for use; from `trainClassifier` or `loadModel`. */
export interface Model extends ModelData {
  /** Measures a raw text and its vector; keeps scratch memory. */
  readonly measure: Measure
  /** The features of a normalised text; keeps scratch memory too. */
  readonly vectorise: (text: string) => Vectorised
}

/** Makes a model usable. */
export function assemble(data: ModelData): Model {
  const vectorise = createVectoriser(data.base.vocabulary)
  const measure = createMeasure(data.base, vectorise)
  return { ...data, vectorise, measure: (text, vector) => measure(normalise(text), vector) }
}
