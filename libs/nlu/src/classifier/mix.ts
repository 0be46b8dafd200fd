import type { Measured } from './base.ts'
import type { Blend } from './blend.ts'
import { blendScores, signalsOf } from './blend.ts'
import type { Seen } from './cross-validate.ts'
import type { ScopeModel } from './scope.ts'
import { scopeProbability } from './scope.ts'
import { fitTemperature, largestAt, logLoss, softmax, topOf } from './softmax.ts'

/** How a text's words and its vector are made one: scores are sums of theirs, weighed. */
export interface Mix {
  words: 0 | 1
  vector: number
  /** Scores are divided by it before softmax. */
  temperature: number
}

/** A vector is judged beside the words that are known, and alone for those that are not. */
export type VectorSight = 'beside' | 'alone'

/** How texts of one sight are judged. */
export interface VectorJudge {
  mix: Mix
  scope: ScopeModel
  /** A text whose `inScope` is below is refused. */
  threshold: number
}

/** How texts are judged that come with a vector. */
export type VectorRule = Record<VectorSight, VectorJudge>

export const VECTOR_ALONE: Mix = { words: 0, vector: 1, temperature: 1 }
const USUAL: Mix = { words: 1, vector: 1, temperature: 1 }
const WEIGHTS = [0, 0.25, 0.5, 1, 2, 4, 8]

/** One score a label; higher is likelier. */
export function mixScores(measured: Measured, blend: Blend, { words, vector }: Mix): Float64Array {
  const scores = words ? blendScores(measured, blend) : new Float64Array(measured.closed)
  const network = measured.vector?.network
  if (network) for (let c = 0; c < scores.length; c++) scores[c]! += vector * network[c]!
  return scores
}

/** The weight of the vector that is right most often on held-out texts; of equals, that finds the truth likeliest. */
export function fitWeight(inside: readonly Seen[], blend: Blend): Mix {
  if (inside.length === 0) return USUAL
  const tried = WEIGHTS.map((vector) => {
    const mix = { ...USUAL, vector }
    const judged = inside.map(({ measured, target }) => ({ scores: mixScores(measured, blend, mix), target }))
    const temperature = fitTemperature(judged)
    const right = judged.filter(({ scores, target }) => largestAt(scores) === target).length
    return { mix: { ...mix, temperature }, right, loss: logLoss(judged, temperature) }
  })
  return tried.reduce((best, other) =>
    other.right > best.right || (other.right === best.right && other.loss < best.loss) ? other : best,
  ).mix
}

/**
 * What scope is judged by: what the vector says of its likeliest label, how far that leads, what it says of the open
 * class, how near the text is to others of the label; and all that words say, where they say something.
 * @param chances the mix's probabilities
 */
export function mixSignals(measured: Measured, chances: Float64Array, sight: VectorSight): Float64Array {
  const { vector, closed } = measured
  if (!vector) return new Float64Array()
  const { network, nearness } = vector
  const [first = 0, second = 0] = topOf(network.subarray(0, closed), 2)
  const seen = [
    chances[largestAt(chances)]!,
    network[first]!,
    network[first]! - network[second]!,
    network.length > closed ? network[closed]! : 0,
    nearness,
  ]
  return Float64Array.from(sight === 'alone' ? seen : [...signalsOf(measured, chances), ...seen.slice(1)])
}

/** What is made of a text that came with its vector. */
export interface Mixed {
  /** Probabilities of the labels. */
  chances: Float64Array
  inScope: number
  threshold: number
  /** How much of what speaks for the likeliest label, against the next one, the vector says: 0 to 1. */
  vectorShare: number
}

/**
 * Judges a text by its words and its vector. As much of the words as is unknown, so much of the judgement is that of the
 * vector alone: words that nobody has learnt say nothing, and what they leave out must not speak against the vector.
 */
export function judgeMixed(measured: Measured, blend: Blend, { beside, alone }: VectorRule): Mixed {
  const known = measured.tokenCoverage
  const both = judgeAs('beside', measured, blend, beside)
  const single = judgeAs('alone', measured, blend, alone)
  const between = (a: number, b: number) => known * a + (1 - known) * b
  return {
    chances: both.chances.map((chance, c) => between(chance, single.chances[c]!)),
    inScope: between(both.inScope, single.inScope),
    threshold: between(beside.threshold, alone.threshold),
    vectorShare: between(both.vectorShare, single.vectorShare),
  }
}

function judgeAs(sight: VectorSight, measured: Measured, blend: Blend, { mix, scope }: VectorJudge) {
  const scores = mixScores(measured, blend, mix)
  const chances = softmax(scores, mix.temperature)
  const inScope = scopeProbability(scope, mixSignals(measured, chances, sight))
  return { chances, inScope, vectorShare: shareOf(scores, measured, mix) }
}

function shareOf(scores: Float64Array, { vector }: Measured, mix: Mix): number {
  const [first = 0, second = first] = topOf(scores, 2)
  const network = vector?.network
  const said = network ? mix.vector * (network[first]! - network[second]!) : 0
  const byVector = Math.max(0, said)
  const byWords = Math.max(0, scores[first]! - scores[second]! - said)
  return byVector + byWords > 0 ? byVector / (byVector + byWords) : 0
}
