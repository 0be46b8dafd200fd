/**
 * Is a text about anything the classifier knows? A logistic regression over a few signals, fitted on texts
 * that the signals' model has not seen.
 */
export interface ScopeModel {
  weights: Float64Array
  bias: number
  means: Float64Array
  deviations: Float64Array
}

/** Probability, with in and out of scope taken as equally frequent, that a text is in scope. */
export function scopeProbability({ weights, bias, means, deviations }: ScopeModel, signals: ArrayLike<number>): number {
  let z = bias
  for (let i = 0; i < weights.length; i++) z += (weights[i]! * (signals[i]! - means[i]!)) / deviations[i]!
  return 1 / (1 + Math.exp(-z))
}

const RIDGE = 1e-3
const ROUNDS = 300
const RATE = 0.5

/** Fits by gradient descent on standardised signals; both sides weigh the same whatever their numbers. */
export function fitScope(inside: readonly Float64Array[], outside: readonly Float64Array[]): ScopeModel {
  const width = (inside[0] ?? outside[0])?.length ?? 0
  const all = [...inside, ...outside]
  const { means, deviations } = standards(all, width)
  const rows = all.map((row) => row.map((value, i) => (value - means[i]!) / deviations[i]!))
  const weights = new Float64Array(width)
  let bias = 0
  if (inside.length === 0 || outside.length === 0) return { weights, bias, means, deviations }
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(width)
    let slope = 0
    rows.forEach((row, r) => {
      let z = bias
      for (let i = 0; i < width; i++) z += weights[i]! * row[i]!
      const wanted = r < inside.length ? 1 : 0
      const share = 0.5 / (wanted === 1 ? inside.length : outside.length)
      const miss = share * (1 / (1 + Math.exp(-z)) - wanted)
      slope += miss
      for (let i = 0; i < width; i++) gradient[i]! += miss * row[i]!
    })
    bias -= RATE * slope
    for (let i = 0; i < width; i++) weights[i]! -= RATE * (gradient[i]! + RIDGE * weights[i]!)
  }
  return { weights, bias, means, deviations }
}

function standards(rows: readonly Float64Array[], width: number): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  for (const row of rows) for (let i = 0; i < width; i++) means[i]! += row[i]! / rows.length
  for (const row of rows) for (let i = 0; i < width; i++) deviations[i]! += (row[i]! - means[i]!) ** 2 / rows.length
  for (let i = 0; i < width; i++) deviations[i] = Math.sqrt(deviations[i]!) || 1
  return { means, deviations }
}

/** The largest threshold under which at most this share of in-scope texts falls. */
export function thresholdFor(inside: readonly number[], wrongRefusals: number): number {
  if (inside.length === 0) return 0
  const sorted = Float64Array.from(inside).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(wrongRefusals * sorted.length))]!
}
