import type { Measured } from './base.ts'
import type { Blend } from './blend.ts'
import { blendScores, fitBlend, isStranger, signalsOf } from './blend.ts'
import type { HeldOut, Seen } from './cross-validate.ts'
import type { ScopeGroup, ScopeRule } from './scope.ts'
import { chanceInScope, fitScope, thresholdFor } from './scope.ts'
import { largestAt, softmax } from './softmax.ts'

/** Texts kept for calibration by the caller, measured by the final model. */
export interface Given {
  inside: Seen[]
  outside: Measured[]
}

export interface Calibration extends ScopeRule {
  blend: Blend
  threshold: number
  /** On what the calibration saw: shares, 0 to 1. */
  figures: { accuracy: number; wrongRefusals: number; refusals: number }
}

/** So many in-scope texts of the caller are enough to set the threshold by them alone. */
const ENOUGH = 50
/** Texts of unknown classes count little where real out-of-scope texts are known. */
const UNKNOWN_WEIGHT = 0.25
/** And where labels are few: what one of few is about is far from the others, as questions from outside seldom are. */
const MANY_LABELS = 50
/** Texts without a known word are refused unless they alone would take this part of the wrong refusals allowed. */
const STRANGERS_PART = 0.5

/**
 * Fits what makes scores probabilities: blend and temperature, scope, and the threshold that refuses the wanted
 * share of in-scope texts.
 */
export function calibrate(heldOut: HeldOut, given: Given, wrongRefusals: number): Calibration {
  // Models that knew every label are like the final one; others stand in where there are none.
  const likeFinal = heldOut.complete.length > 0 ? heldOut.complete : heldOut.inside
  const inside = [...likeFinal, ...given.inside]
  const blend = fitBlend(inside)
  const signals = (measured: Measured) => signalsOf(measured, softmax(blendScores(measured, blend), blend.temperature))
  const insideOf = (texts: readonly Seen[]) => texts.map(({ measured }) => signals(measured))
  const rows = {
    folds: insideOf([...heldOut.inside, ...heldOut.complete]),
    likeFinal: insideOf(likeFinal),
    given: insideOf(given.inside),
    unknown: heldOut.unknown.map(signals),
    open: heldOut.open.map(signals),
    outside: given.outside.map(signals),
  }
  const labels = inside[0]?.measured.closed ?? 0
  const unknownWeight = given.outside.length > 0 ? UNKNOWN_WEIGHT : Math.min(1, labels / MANY_LABELS)
  const groups = (inner: Float64Array[], outer: Float64Array[]): ScopeGroup[] => [
    { inside: true, weight: 1, rows: rows.folds },
    { inside: true, weight: 1, rows: inner },
    { inside: false, weight: unknownWeight, rows: rows.unknown },
    { inside: false, weight: 1, rows: rows.open },
    { inside: false, weight: 1, rows: outer },
  ]
  const scope = fitScope(groups(rows.given, rows.outside))
  const decisive = given.inside.length >= ENOUGH ? rows.given : [...rows.likeFinal, ...rows.given]
  const strangers = share(decisive.filter(isStranger).length, decisive.length)
  const judgesStrangers = strangers > wrongRefusals * STRANGERS_PART
  const chance = (row: Float64Array) => chanceInScope({ scope, judgesStrangers }, row)
  const judged =
    decisive === rows.given ? unseenChances(rows.given, rows.outside, groups, judgesStrangers) : decisive.map(chance)
  const threshold = thresholdFor(judged, wrongRefusals)
  const refused = (chances: number[]) => share(chances.filter((value) => value < threshold).length, chances.length)
  const right = inside.filter(({ measured, target }) => largestAt(blendScores(measured, blend)) === target)
  return {
    blend,
    scope,
    judgesStrangers,
    threshold,
    figures: {
      accuracy: share(right.length, inside.length),
      wrongRefusals: refused(judged),
      refusals: refused([...rows.unknown, ...rows.open, ...rows.outside].map(chance)),
    },
  }
}

const FOLDS = 5

/** How likely the given in-scope texts are to be in scope, each by a fit that has not seen it. */
function unseenChances(
  inner: Float64Array[],
  outer: Float64Array[],
  groups: (inner: Float64Array[], outer: Float64Array[]) => ScopeGroup[],
  judgesStrangers: boolean,
): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = (rows: Float64Array[]) => rows.filter((_row, i) => i % FOLDS !== fold)
    const scope = fitScope(groups(others(inner), others(outer)))
    return inner.filter((_row, i) => i % FOLDS === fold).map((row) => chanceInScope({ scope, judgesStrangers }, row))
  }).flat()
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
