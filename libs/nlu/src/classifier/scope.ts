import { isStranger } from './blend.ts'

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

/** How it is decided whether a text is in scope. */
export interface ScopeRule {
  scope: ScopeModel
  /** Texts of which no word is known are judged like others; else they are out of scope. */
  judgesStrangers: boolean
}

/** How likely a text with these signals is in scope. */
export function chanceInScope({ scope, judgesStrangers }: ScopeRule, signals: Float64Array): number {
  return isStranger(signals) && !judgesStrangers ? 0 : scopeProbability(scope, signals)
}

/** Probability, with in and out of scope taken as equally frequent, that a text is in scope. */
export function scopeProbability({ weights, bias, means, deviations }: ScopeModel, signals: Float64Array): number {
  let z = bias
  for (let i = 0; i < weights.length; i++) z += (weights[i]! * (signals[i]! - means[i]!)) / deviations[i]!
  return 1 / (1 + Math.exp(-z))
}

/** Signals of texts that all are, or all are not, in scope; `weight` is that of the whole group. */
export interface ScopeGroup {
  inside: boolean
  weight: number
  rows: readonly Float64Array[]
}

const RIDGE = 1e-3
const ROUNDS = 400
const RATE = 1

/** Fits by gradient descent on standardised signals; a group weighs the same whatever its number of texts. */
export function fitScope(groups: readonly ScopeGroup[]): ScopeModel {
  const filled = groups.filter(({ rows }) => rows.length > 0)
  const sides = [weightOf(filled, false), weightOf(filled, true)]
  const raw = filled.flatMap(({ rows }) => rows)
  const width = raw[0]?.length ?? 0
  const { means, deviations } = standards(raw, width)
  if (!sides[0] || !sides[1]) return { weights: new Float64Array(width).fill(1), bias: 0, means, deviations }
  const cases = filled.flatMap(({ inside, weight, rows }) =>
    rows.map((row) => ({
      signals: row.map((value, i) => (value - means[i]!) / deviations[i]!),
      wanted: inside ? 1 : 0,
      weight: (0.5 * weight) / (sides[inside ? 1 : 0]! * rows.length),
    })),
  )
  const weights = new Float64Array(width)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(width)
    let biasSlope = 0
    for (const { signals, wanted, weight } of cases) {
      let z = bias
      for (let i = 0; i < width; i++) z += weights[i]! * signals[i]!
      const miss = weight * (1 / (1 + Math.exp(-z)) - wanted)
      biasSlope += miss
      for (let i = 0; i < width; i++) slope[i]! += miss * signals[i]!
    }
    bias -= RATE * biasSlope
    for (let i = 0; i < width; i++) weights[i]! -= RATE * (slope[i]! + RIDGE * weights[i]!)
  }
  return { weights, bias, means, deviations }
}

function weightOf(groups: readonly ScopeGroup[], inside: boolean): number {
  return groups.filter((group) => group.inside === inside).reduce((sum, { weight }) => sum + weight, 0)
}

function standards(rows: readonly Float64Array[], width: number): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(width)
  const deviations = new Float64Array(width)
  for (const row of rows) for (let i = 0; i < width; i++) means[i]! += row[i]! / rows.length
  for (const row of rows) for (let i = 0; i < width; i++) deviations[i]! += (row[i]! - means[i]!) ** 2 / rows.length
  for (let i = 0; i < width; i++) deviations[i] = Math.sqrt(deviations[i]!) || 1
  return { means, deviations }
}

/**
 * The threshold under which this share of in-scope texts falls, less one standard error: few texts say little, and
 * refusing a question that could be answered is what the share is there to bound.
 */
export function thresholdFor(inside: readonly number[], wrongRefusals: number): number {
  if (inside.length === 0) return 0
  const error = Math.sqrt((wrongRefusals * (1 - wrongRefusals)) / inside.length)
  const sorted = Float64Array.from(inside).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(Math.max(0, wrongRefusals - error) * sorted.length))]!
}
