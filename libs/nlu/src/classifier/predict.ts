import { blendScores, signalsOf } from './blend.ts'
import type { Model } from './model.ts'
import { chanceInScope } from './scope.ts'
import { softmax, topOf } from './softmax.ts'

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
}

const CANDIDATES = 5
/** No word in any language. */
const UNKNOWN = 'qxzvwkjqxzvw'

/** Makes ready what a model makes when it is first needed: the first questions are then answered as fast as others. */
export function warmUp(model: Model): void {
  predict(model, UNKNOWN)
}

/** What a text means: the likeliest label, how sure, and whether to answer at all. Any string may be given. */
export function predict(model: Model, text: string): Prediction {
  const measured = model.measure(text)
  const scores = blendScores(measured, model.blend)
  const chances = softmax(scores, model.blend.temperature)
  const candidates = topOf(scores, CANDIDATES).map((i) => ({ label: model.labels[i]!, score: chances[i]! }))
  const { coverage, recognised } = measured
  const inScope = recognised ? chanceInScope(model, signalsOf(measured, chances)) : 0
  return { ...candidates[0]!, inScope, refused: inScope < model.threshold, candidates, coverage }
}
