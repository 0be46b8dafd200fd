import type { Measured } from './base.ts'
import type { Blend } from './blend.ts'
import type { CalibrationFigures, Given } from './calibrate.ts'
import { accuracyOf, fitRefusal, insideOf } from './calibrate.ts'
import type { HeldOut, Seen } from './cross-validate.ts'
import type { Mix, VectorRule, VectorSight } from './mix.ts'
import { fitWeight, mixScores, mixSignals, VECTOR_ALONE } from './mix.ts'
import { scopeProbability } from './scope.ts'
import { fitTemperature, softmax } from './softmax.ts'

/** Fits how texts are judged that come with their vectors, on the same held-out texts as those without. */
export function calibrateVectors(
  heldOut: HeldOut,
  given: Given,
  wrongRefusals: number,
  blend: Blend,
): { rule: VectorRule; figures: CalibrationFigures & { weight: number } } {
  const fit = (sight: VectorSight, mix: Mix, shown: HeldOut, kept: Given) => {
    const signals = (measured: Measured) =>
      mixSignals(measured, softmax(mixScores(measured, blend, mix), mix.temperature), sight)
    return fitRefusal(shown, kept, { signals, chance: scopeProbability, wrongRefusals })
  }
  // Texts without a known word would teach the rule for both what it is never asked.
  const speaks = ({ tokenCoverage }: Measured) => tokenCoverage > 0
  const [spoken, keptSpoken] = [only(heldOut, speaks), onlyGiven(given, speaks)]
  const inside = insideOf(spoken, keptSpoken)
  const beside = fitWeight(inside, blend)
  const alone = { ...VECTOR_ALONE, temperature: temperatureOf(insideOf(heldOut, given), blend, VECTOR_ALONE) }
  const both = fit('beside', beside, spoken, keptSpoken)
  const single = fit('alone', alone, heldOut, given)
  return {
    rule: {
      beside: { mix: beside, scope: both.scope, threshold: both.threshold },
      alone: { mix: alone, scope: single.scope, threshold: single.threshold },
    },
    figures: {
      weight: beside.vector,
      accuracy: accuracyOf(inside, (measured) => mixScores(measured, blend, beside)),
      ...both.refused,
    },
  }
}

const temperatureOf = (inside: readonly Seen[], blend: Blend, mix: Mix): number =>
  inside.length === 0
    ? mix.temperature
    : fitTemperature(inside.map(({ measured, target }) => ({ scores: mixScores(measured, blend, mix), target })))

const only = ({ inside, complete, unknown, open }: HeldOut, keep: (measured: Measured) => boolean): HeldOut => ({
  inside: inside.filter(({ measured }) => keep(measured)),
  complete: complete.filter(({ measured }) => keep(measured)),
  unknown: unknown.filter(keep),
  open: open.filter(keep),
})

const onlyGiven = ({ inside, outside }: Given, keep: (measured: Measured) => boolean): Given => ({
  inside: inside.filter(({ measured }) => keep(measured)),
  outside: outside.filter(keep),
})
