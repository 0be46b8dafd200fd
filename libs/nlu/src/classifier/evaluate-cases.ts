/** A question with what it means; `label` null: about something else, which is rightly refused. */
export interface Case {
  text: string
  label: string | null
  /** A second label that is right too. */
  also?: string | undefined
  /** Labels that share a group (a desk, a topic) count as one for `groupAccuracy`. */
  group?: string | null
}

/** What was made of a text. */
export interface Verdict {
  label: string | null
  group: string | null
  refused: boolean
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
  /** In-scope cases that are given the right group, refused or not. */
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

/** Has cases judged, by a classifier or by all that is built on one, and counts. */
export function evaluateCases(cases: readonly Case[], judge: (text: string) => Verdict): CaseFigures {
  const done = cases.map((one) => ({ ...one, verdict: judge(one.text) }))
  const inside = done.flatMap((one) => (one.label === null ? [] : [{ ...one, label: one.label }]))
  const outside = done.filter(({ label }) => label === null)
  const wrong = inside.filter(
    ({ label, also, verdict }) => verdict.label !== label && verdict.label !== (also ?? label),
  )
  const astray = inside.filter(({ group, verdict }) => verdict.group !== (group ?? null))
  const wronglyRefused = inside.filter(({ verdict }) => verdict.refused).map(({ text }) => text)
  const wronglyAnswered = outside.filter(({ verdict }) => !verdict.refused).map(({ text }) => text)
  return {
    accuracy: share(inside.length - wrong.length, inside.length),
    groupAccuracy: share(inside.length - astray.length, inside.length),
    oosRecall: share(outside.length - wronglyAnswered.length, outside.length),
    wrongRefusal: share(wronglyRefused.length, inside.length),
    n: cases.length,
    inScope: inside.length,
    outOfScope: outside.length,
    confusions: confusionsOf(wrong.map(({ label, text, verdict }) => ({ label, taken: verdict.label ?? '', text }))),
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
