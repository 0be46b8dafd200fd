import type { Measured } from './base.ts'
import { blendScores, signalsOf } from './blend.ts'
import { judgeMixed } from './mix.ts'
import type { Model } from './model.ts'
import { chanceInScope } from './scope.ts'
import { softmax, topOf } from './softmax.ts'
import { checkVector, isVector } from './vectors.ts'

export interface Candidate {
  label: string
  /** Calibrated probability that the label is right, given that the text is in scope. */
  score: number
}

export interface Prediction extends Candidate {
  /** Calibrated probability that the text is about anything the model knows. */
  inScope: number
  /** True when `inScope` lies below the model's threshold: better not to answer. */
  refused: boolean
  /** The likeliest labels, best first. */
  candidates: Candidate[]
  /** Share of the text's n-grams, by weight, that occur in the training texts. */
  coverage: number
  /** How much of what speaks for the label, against the next one, its vector said, 0 to 1; absent without a vector. */
  vectorShare?: number
}

const CANDIDATES = 5
/** No word in any language. */
const UNKNOWN = 'qxzvwkjqxzvw'

/** Makes ready what a model makes when it is first needed: the first questions are then answered as fast as others. */
export function warmUp(model: Model): void {
  predict(model, UNKNOWN)
}

/**
 * What a text means: the likeliest label, how sure, and whether to answer at all. Any string may be given.
 * @param vector the text's, of the model's own encoder: see {@link takesVector}
 * @throws NluError `bad_vector` for a vector that the model does not take
 */
export function predict(model: Model, text: string, vector?: Float32Array): Prediction {
  if (vector) checkVector(vector, model.base.vectors?.dimensions ?? 0)
  const measured = model.measure(text, vector)
  const { ranks, chances, inScope, threshold, ...more } = judge(model, measured)
  const candidates = topOf(ranks, CANDIDATES).map((i) => ({ label: model.labels[i]!, score: chances[i]! }))
  const { coverage } = measured
  return { ...candidates[0]!, inScope, refused: inScope < threshold, candidates, coverage, ...more }
}

/** Whether a model has learnt of vectors of this encoder, and this is one: only such may be given to `predict`. */
export function takesVector({ base: { vectors } }: Model, encoder: string, vector: Float32Array): boolean {
  return vectors !== null && vectors.encoder === encoder && isVector(vector, vectors.dimensions)
}

function judge({ blend, scope, judgesStrangers, threshold, vectorRule }: Model, measured: Measured) {
  if (measured.vector && vectorRule) {
    const { chances, ...judged } = judgeMixed(measured, blend, vectorRule)
    return { ranks: chances, chances, ...judged }
  }
  const ranks = blendScores(measured, blend)
  const chances = softmax(ranks, blend.temperature)
  const rule = { scope, judgesStrangers }
  const inScope = measured.recognised ? chanceInScope(rule, signalsOf(measured, chances)) : 0
  return { ranks, chances, inScope, threshold }
}
