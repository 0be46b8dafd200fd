import type { LearnBest, LearnOutside } from '@tandem/contract'
import { bootstrap } from './bootstrap.ts'
import { verdictOf } from './rules.ts'

/** The cases that a version which served had right, and wrong. */
export interface Marks {
  revision: number
  right: readonly string[]
  wrong: readonly string[]
}

/** Fewer questions in common say nothing. */
const LEAST = 30

/** A question of the present evaluation set, and whether the live version and the candidate have it right (1) or not (0). */
export interface Scored {
  id: string
  intent: string | null
  live: number
  candidate: number
}

/**
 * The candidate against the best version of the last months, on the present evaluation set. A step down that noise could
 * explain is let through each time; many of them are seen here. Null where nothing served better than the live version,
 * which the candidate is compared with anyway.
 */
export function againstBest(past: readonly Marks[], cases: readonly Scored[]): LearnBest | null {
  const leads = past.flatMap((marks) => {
    const common = scoredBy(marks, cases)
    if (common.length < LEAST) return []
    return [{ revision: marks.revision, common, lead: mean(common.map(({ score, live }) => score - live)) }]
  })
  const best = leads.reduce<(typeof leads)[number] | null>(
    (top, one) => (top && top.lead >= one.lead ? top : one),
    null,
  )
  if (!best || best.lead <= 0) return null
  const difference = bootstrap(best.common.map(({ score, candidate }) => candidate - score))
  if (!difference) return null
  return { revision: best.revision, n: best.common.length, difference, verdict: verdictOf(difference) }
}

/**
 * Refusing what nobody here could know, by itself: many more answers must not hide that it gets lost. Beside the version
 * that was best at it, be it the live one; null with too few such questions to say anything.
 */
export function onOutside(past: readonly Marks[], cases: readonly Scored[]): LearnOutside | null {
  const outside = cases.filter(({ intent }) => intent === null)
  if (outside.length < LEAST) return null
  const best = againstBest(past, outside)
  if (best) return { n: best.n, difference: best.difference, verdict: best.verdict }
  const difference = bootstrap(outside.map(({ live, candidate }) => candidate - live))
  return difference && { n: outside.length, difference, verdict: verdictOf(difference) }
}

/** What the live version has right and wrong, to be held up to later ones. */
export const marksOf = (revision: number, cases: readonly Scored[]): Marks => ({
  revision,
  right: cases.flatMap(({ id, live }) => (live === 1 ? [id] : [])),
  wrong: cases.flatMap(({ id, live }) => (live === 0 ? [id] : [])),
})

/**
 * The cases with what an earlier version made of them. A question about an intent that it did not know yet it had wrong:
 * who covers more is not held against who covered less. What was added later about a known one, nobody asked it.
 */
function scoredBy({ right, wrong }: Marks, cases: readonly Scored[]): (Scored & { score: number })[] {
  const scores = new Map([...right.map((id) => [id, 1] as const), ...wrong.map((id) => [id, 0] as const)])
  const known = new Set(cases.flatMap(({ id, intent }) => (scores.has(id) ? [intent] : [])))
  return cases.flatMap((one) => {
    const score = scores.get(one.id) ?? (known.has(one.intent) ? undefined : 0)
    return score === undefined ? [] : [{ ...one, score }]
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
