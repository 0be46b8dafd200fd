import { normalise } from '@tandem/nlu'
import { type Case, figuresOf, readCases } from '@tandem/server/modules/assistant/decide/harm/fixtures/cases.ts'
import { harmIn } from '@tandem/server/modules/assistant/decide/harm/harm.ts'
import { RULES } from '@tandem/server/modules/assistant/decide/harm/rules.ts'
import { placesOf } from '@tandem/server/modules/assistant/decide/harm/table.ts'
import { round } from './lib/statistics.ts'

const RUNS = 20

/** Who tells of harm, in sentences of many trades; baseline: any word that may be a sign of it. */
export async function run() {
  const sets = { evaluation: readCases('evaluation'), development: readCases('development') }
  return {
    evaluation: byLanguage(sets.evaluation),
    development: byLanguage(sets.development),
    microseconds: round(microseconds(sets.evaluation), 0),
  }
}

const byLanguage = (cases: readonly Case[]) => ({
  zh: figures(cases.filter(({ language }) => language === 'zh')),
  en: figures(cases.filter(({ language }) => language === 'en')),
})

function figures(cases: readonly Case[]) {
  const { recall, falseAlarms, told, untold } = figuresOf(cases, (text) => harmIn(text) !== null)
  const baseline = figuresOf(cases, hasSign)
  return {
    recall: round(recall, 3),
    falseAlarms: round(falseAlarms, 3),
    told,
    untold,
    baselineRecall: round(baseline.recall, 3),
    baselineFalseAlarms: round(baseline.falseAlarms, 3),
  }
}

const hasSign = (text: string): boolean => RULES.some(({ sign }) => placesOf(sign, normalise(text)).length > 0)

/** What one sentence takes, once everything is warm. */
function microseconds(cases: readonly Case[]): number {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    for (const { text } of cases) harmIn(text)
    return ((performance.now() - started) * 1000) / cases.length
  })
  return Math.min(...runs)
}
