import type { Measured } from './base.ts'
import { fitTemperature, largestAt, logLoss, topOf } from './softmax.ts'

/** How the two classifiers are made one: scores are log-probabilities plus `linear` times the margins. */
export interface Blend {
  linear: number
  /** Scores are divided by it before softmax. */
  temperature: number
}

/** One score a label; higher is likelier. */
export function blendScores({ linear, network, closed }: Measured, blend: Blend): Float64Array {
  const scores = new Float64Array(closed)
  for (let c = 0; c < closed; c++) scores[c] = network[c]! + blend.linear * linear[c]!
  return scores
}

const SHARES = [0, 0.5, 1, 2, 4]
const USUAL: Blend = { linear: 2, temperature: 1 }

/** The blend that is right most often on held-out texts; of equals, the one that finds the truth likeliest. */
export function fitBlend(inside: readonly { measured: Measured; target: number }[]): Blend {
  if (inside.length === 0) return USUAL
  const tried = SHARES.map((linear) => {
    const judged = inside.map(({ measured, target }) => ({
      scores: blendScores(measured, { ...USUAL, linear }),
      target,
    }))
    const temperature = fitTemperature(judged)
    const right = judged.filter(({ scores, target }) => largestAt(scores) === target).length
    return { linear, temperature, right, loss: logLoss(judged, temperature) }
  })
  const { linear, temperature } = tried.reduce((best, other) =>
    other.right > best.right || (other.right === best.right && other.loss < best.loss) ? other : best,
  )
  return { linear, temperature }
}

/**
 * What scope is judged by: the best margin and its lead, the best probability of the blend and of the network, what
 * the network says of the open class, how much of the text is known, and how much it is like the likeliest label.
 * @param chances the blend's probabilities
 */
export function signalsOf(measured: Measured, chances: Float64Array): Float64Array {
  const { linear, network, closed, coverage, tokenCoverage, nearness, labelCoverage } = measured
  const [first = 0, second = 0] = topOf(linear.subarray(0, closed), 2)
  return Float64Array.of(
    linear[first]!,
    linear[first]! - linear[second]!,
    chances[largestAt(chances)]!,
    network[largestAt(network.subarray(0, closed))]!,
    network.length > closed ? network[closed]! : 0,
    coverage,
    tokenCoverage,
    nearness,
    labelCoverage,
  )
}

const COVERAGE = 5

/** True for the signals of a text of which no word is known. */
export const isStranger = (signals: Float64Array): boolean => signals[COVERAGE] === 0
