import type { Example } from './examples.ts'
import type { Model } from './model.ts'
import { predict, warmUp } from './predict.ts'

/** Figures of a classifier on texts it was not trained on; shares and areas are per cent. */
export interface Evaluation {
  accuracy: number
  macroF1: number
  /** Area under the curve for telling out-of-scope texts by `inScope`; null without such texts, like the next two. */
  oosAuroc: number | null
  /** Share of out-of-scope texts accepted at the threshold that accepts 95 % of in-scope texts. */
  oosFpr95: number | null
  /** Share of all texts, in and out of scope, that are answered rightly or refused rightly. */
  jointAccuracy: number | null
  /** Shares that the model's own threshold refuses, of in-scope and of out-of-scope texts. */
  wrongRefusals: number
  oosRefused: number | null
  trainSeconds: number
  p50us: number
  p99us: number
  classes: number
  n: number
}

/** What a classifier said of one text, and how long it took. */
export interface Answer {
  label: string
  /** The higher, the surer that the text is in scope. */
  inScope: number
  refused: boolean
  micros: number
}

/**
 * Runs a classifier over test texts and, where given, out-of-scope texts.
 * @param vectors by text, of the model's own encoder: texts that stand there are asked with theirs
 */
export function evaluateClassifier(
  model: Model,
  test: readonly Example[],
  oos: readonly string[] = [],
  vectors: ReadonlyMap<string, Float32Array> = new Map(),
): Evaluation {
  const ask = (text: string): Answer => {
    const started = performance.now()
    const { label, inScope, refused } = predict(model, text, vectors.get(text))
    return { label, inScope, refused, micros: (performance.now() - started) * 1000 }
  }
  warmUp(model)
  const inside = test.map(({ text, label }) => ({ truth: label, answer: ask(text) }))
  return evaluateAnswers(inside, oos.map(ask), {
    trainSeconds: model.report.seconds,
    classes: model.labels.length,
  })
}

/** Figures of any classifier's answers: to in-scope texts, with the true labels, and to out-of-scope texts. */
export function evaluateAnswers(
  inside: readonly { truth: string; answer: Answer }[],
  outside: readonly Answer[],
  { trainSeconds, classes }: { trainSeconds: number; classes: number },
): Evaluation {
  const right = inside.filter(({ truth, answer }) => truth === answer.label)
  const answered = right.filter(({ answer }) => !answer.refused).length
  const refused = outside.filter((answer) => answer.refused).length
  const scores = inside.map(({ answer }) => answer.inScope)
  const outsideScores = outside.map(({ inScope }) => inScope)
  const some = outside.length > 0
  const times = [...inside.map(({ answer }) => answer.micros), ...outside.map(({ micros }) => micros)]
  times.sort((a, b) => a - b)
  return {
    accuracy: percent(right.length, inside.length),
    macroF1: macroF1(inside),
    oosAuroc: some ? auroc(scores, outsideScores) : null,
    oosFpr95: some ? falsePositives(scores, outsideScores) : null,
    jointAccuracy: some ? percent(answered + refused, inside.length + outside.length) : null,
    wrongRefusals: percent(inside.filter(({ answer }) => answer.refused).length, inside.length),
    oosRefused: some ? percent(refused, outside.length) : null,
    trainSeconds: Math.round(trainSeconds * 100) / 100,
    p50us: Math.round(times[Math.floor(times.length * 0.5)] ?? 0),
    p99us: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    classes,
    n: inside.length,
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100
}

function macroF1(results: readonly { truth: string; answer: Answer }[]): number {
  const counts = new Map<string, { hit: number; given: number; said: number }>()
  const of = (label: string) => {
    const count = counts.get(label) ?? { hit: 0, given: 0, said: 0 }
    counts.set(label, count)
    return count
  }
  for (const { truth, answer } of results) {
    of(truth).given++
    of(answer.label).said++
    if (truth === answer.label) of(truth).hit++
  }
  const given = [...counts.values()].filter((count) => count.given > 0)
  return percent(
    given.reduce((sum, { hit, given: wanted, said }) => sum + (2 * hit) / (wanted + said), 0),
    given.length,
  )
}

/** Chance that an in-scope text scores above an out-of-scope one (ties count half), by ranks. */
function auroc(inside: readonly number[], outside: readonly number[]): number {
  const sorted = Float64Array.from(outside).sort()
  let wins = 0
  for (const score of inside) wins += (lowerBound(sorted, score) + lowerBound(sorted, score, true)) / 2
  return percent(wins, inside.length * outside.length)
}

/** How many of the sorted values lie below `value`, or at most at it. */
function lowerBound(sorted: Float64Array, value: number, inclusive = false): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value || (inclusive && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}

function falsePositives(inside: readonly number[], outside: readonly number[]): number {
  const sorted = Float64Array.from(inside).sort()
  const threshold = sorted[Math.floor(sorted.length * 0.05)]!
  return percent(outside.filter((score) => score >= threshold).length, outside.length)
}
