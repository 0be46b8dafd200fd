/** Probabilities of scores divided by a temperature; numerically safe. */
export function softmax(scores: ArrayLike<number>, temperature: number): Float64Array {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < scores.length; i++) largest = Math.max(largest, scores[i]!)
  const out = new Float64Array(scores.length)
  let sum = 0
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.exp((scores[i]! - largest) / temperature)
    sum += out[i]!
  }
  for (let i = 0; i < out.length; i++) out[i]! /= sum
  return out
}

/** Index of the largest value; the first of equals. */
export function largestAt(values: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

/** Indices of the `k` largest values, largest first. */
export function topOf(values: ArrayLike<number>, k: number): number[] {
  const best: number[] = []
  for (let i = 0; i < values.length; i++) {
    if (best.length === k && values[i]! <= values[best[k - 1]!]!) continue
    let at = best.length
    while (at > 0 && values[best[at - 1]!]! < values[i]!) at--
    best.splice(at, 0, i)
    if (best.length > k) best.pop()
  }
  return best
}

/** Scores of a text and the index of its true class. */
export interface Judged {
  scores: Float64Array
  target: number
}

const COLDEST = Math.log(0.05)
const HOTTEST = Math.log(20)
const STEPS = 40

/**
 * The temperature under which the probabilities of held-out texts are most likely (Guo et al., ICML 2017),
 * by golden-section search over its logarithm.
 */
export function fitTemperature(judged: readonly Judged[]): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let low = COLDEST
  let high = HOTTEST
  for (let step = 0; step < STEPS && high - low > 0.01; step++) {
    const a = high - ratio * (high - low)
    const b = low + ratio * (high - low)
    if (logLoss(judged, Math.exp(a)) < logLoss(judged, Math.exp(b))) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}

/** Mean negative log-likelihood of the true classes. */
export function logLoss(judged: readonly Judged[], temperature: number): number {
  let sum = 0
  for (const { scores, target } of judged) sum -= Math.log(Math.max(softmax(scores, temperature)[target]!, 1e-9))
  return sum / judged.length
}
