import type { Model } from './model.ts'
import { predict } from './predict.ts'

/** A question with what it means; `label` null: about something else, which is rightly refused. */
export interface Case {
  text: string
  label: string | null
  /** A second label that is right too. */
  also?: string | undefined
}

/** One right label taken for a wrong one, with the questions where it happened. */
export interface Confusion {
  label: string
  taken: string
  texts: string[]
}

/** Figures over cases; shares from 0 to 1. */
export interface CaseFigures {
  /** In-scope cases whose likeliest label is right, refused or not. */
  accuracy: number
  /** In-scope cases whose likeliest label lies in the right group. */
  groupAccuracy: number
  /** Out-of-scope cases that are refused. */
  oosRecall: number
  /** In-scope cases that are refused. */
  wrongRefusal: number
  n: number
  inScope: number
  outOfScope: number
  /** Most frequent first. */
  confusions: Confusion[]
  /** In-scope texts that were refused, out-of-scope texts that were not. */
  wronglyRefused: string[]
  wronglyAnswered: string[]
}

/** Runs a classifier over cases. Labels that share a group (a desk, a topic) count as one for `groupAccuracy`. */
export function evaluateCases(
  model: Model,
  cases: readonly Case[],
  groupOf: (label: string) => string | undefined,
): CaseFigures {
  const done = cases.map(({ text, label, also }) => ({ text, label, also, prediction: predict(model, text) }))
  const inside = done.flatMap((one) => (one.label === null ? [] : [{ ...one, label: one.label }]))
  const outside = done.filter(({ label }) => label === null)
  const wrong = inside.filter(({ label, also, prediction }) => prediction.label !== label && prediction.label !== also)
  const astray = wrong.filter(({ label, prediction }) => groupOf(prediction.label) !== groupOf(label))
  const wronglyRefused = inside.filter(({ prediction }) => prediction.refused).map(({ text }) => text)
  const wronglyAnswered = outside.filter(({ prediction }) => !prediction.refused).map(({ text }) => text)
  return {
    accuracy: share(inside.length - wrong.length, inside.length),
    groupAccuracy: share(inside.length - astray.length, inside.length),
    oosRecall: share(outside.length - wronglyAnswered.length, outside.length),
    wrongRefusal: share(wronglyRefused.length, inside.length),
    n: cases.length,
    inScope: inside.length,
    outOfScope: outside.length,
    confusions: confusionsOf(wrong.map(({ label, text, prediction }) => ({ label, taken: prediction.label, text }))),
    wronglyRefused,
    wronglyAnswered,
  }
}

function confusionsOf(wrong: readonly { label: string; taken: string; text: string }[]): Confusion[] {
  const found = new Map<string, Confusion>()
  for (const { label, taken, text } of wrong) {
    const confusion = found.get(`${label} ${taken}`) ?? { label, taken, texts: [] }
    confusion.texts.push(text)
    found.set(`${label} ${taken}`, confusion)
  }
  return [...found.values()].sort((a, b) => b.texts.length - a.texts.length || a.label.localeCompare(b.label))
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)
