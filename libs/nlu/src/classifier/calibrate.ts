import type { Measured } from './base.ts'
import type { Blend } from './blend.ts'
import { blendScores, fitBlend, isStranger, signalsOf } from './blend.ts'
import type { HeldOut, Seen } from './cross-validate.ts'
import type { ScopeGroup, ScopeModel, ScopeRule } from './scope.ts'
import { chanceInScope, fitScope, thresholdFor } from './scope.ts'
import { largestAt, softmax } from './softmax.ts'

/** Texts kept for calibration by the caller, measured by the final model. */
export interface Given {
  inside: Seen[]
  outside: Measured[]
}

/** On what the calibration saw: shares, 0 to 1. */
export interface CalibrationFigures {
  accuracy: number
  wrongRefusals: number
  refusals: number
}

export interface Calibration extends ScopeRule {
  blend: Blend
  threshold: number
  figures: CalibrationFigures
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
  const inside = insideOf(heldOut, given)
  const blend = fitBlend(inside)
  const scoresOf = (measured: Measured) => blendScores(measured, blend)
  const signals = (measured: Measured) => signalsOf(measured, softmax(scoresOf(measured), blend.temperature))
  const decisive = decisiveOf(heldOut, given).map(({ measured }) => signals(measured))
  const judgesStrangers = share(decisive.filter(isStranger).length, decisive.length) > wrongRefusals * STRANGERS_PART
  const chance = (scope: ScopeModel, row: Float64Array) => chanceInScope({ scope, judgesStrangers }, row)
  const { scope, threshold, refused } = fitRefusal(heldOut, given, { signals, chance, wrongRefusals })
  const figures = { accuracy: accuracyOf(inside, scoresOf), ...refused }
  return { blend, scope, judgesStrangers, threshold, figures }
}

/** Texts of models that knew every label are like those of the final one; others stand in where there are none. */
const likeFinal = ({ complete, inside }: HeldOut): Seen[] => (complete.length > 0 ? complete : inside)

/** The in-scope texts by which it is decided how scores become probabilities. */
export const insideOf = (heldOut: HeldOut, given: Given): Seen[] => [...likeFinal(heldOut), ...given.inside]

/** The in-scope texts that set the threshold. */
const decisiveOf = (heldOut: HeldOut, given: Given): Seen[] =>
  given.inside.length >= ENOUGH ? given.inside : insideOf(heldOut, given)

export function accuracyOf(inside: readonly Seen[], scoresOf: (measured: Measured) => Float64Array): number {
  const right = inside.filter(({ measured, target }) => largestAt(scoresOf(measured)) === target)
  return share(right.length, inside.length)
}

/** How texts are judged. */
interface Judging {
  /** What of a text it is judged by. */
  signals(measured: Measured): Float64Array
  chance(scope: ScopeModel, signals: Float64Array): number
  wrongRefusals: number
}

export interface Refusal {
  scope: ScopeModel
  threshold: number
  /** Shares that the threshold refuses. */
  refused: Pick<CalibrationFigures, 'wrongRefusals' | 'refusals'>
}

/** Fits what tells texts out of scope, and the threshold that refuses the wanted share of the others. */
export function fitRefusal(heldOut: HeldOut, given: Given, { signals, chance, wrongRefusals }: Judging): Refusal {
  const rowsOf = (texts: readonly Seen[]) => texts.map(({ measured }) => signals(measured))
  const rows = {
    folds: rowsOf([...heldOut.inside, ...heldOut.complete]),
    given: rowsOf(given.inside),
    unknown: heldOut.unknown.map(signals),
    open: heldOut.open.map(signals),
    outside: given.outside.map(signals),
  }
  const labels = insideOf(heldOut, given)[0]?.measured.closed ?? 0
  const unknownWeight = given.outside.length > 0 ? UNKNOWN_WEIGHT : Math.min(1, labels / MANY_LABELS)
  const groups = (inner: Float64Array[], outer: Float64Array[]): ScopeGroup[] => [
    { inside: true, weight: 1, rows: rows.folds },
    { inside: true, weight: 1, rows: inner },
    { inside: false, weight: unknownWeight, rows: rows.unknown },
    { inside: false, weight: 1, rows: rows.open },
    { inside: false, weight: 1, rows: outer },
  ]
  const scope = fitScope(groups(rows.given, rows.outside))
  const chanceBy = (row: Float64Array) => chance(scope, row)
  const judged =
    given.inside.length >= ENOUGH
      ? unseenChances(rows.given, rows.outside, groups, chance)
      : rowsOf(insideOf(heldOut, given)).map(chanceBy)
  const threshold = thresholdFor(judged, wrongRefusals)
  const refused = (chances: number[]) => share(chances.filter((value) => value < threshold).length, chances.length)
  const refusals = refused([...rows.unknown, ...rows.open, ...rows.outside].map(chanceBy))
  return { scope, threshold, refused: { wrongRefusals: refused(judged), refusals } }
}

const FOLDS = 5

/** How likely the given in-scope texts are to be in scope, each by a fit that has not seen it. */
function unseenChances(
  inner: Float64Array[],
  outer: Float64Array[],
  groups: (inner: Float64Array[], outer: Float64Array[]) => ScopeGroup[],
  chance: Judging['chance'],
): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = (rows: Float64Array[]) => rows.filter((_row, i) => i % FOLDS !== fold)
    const scope = fitScope(groups(others(inner), others(outer)))
    return inner.filter((_row, i) => i % FOLDS === fold).map((row) => chance(scope, row))
  }).flat()
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
