import type { LearnBest } from '@tandem/contract'
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

/**
 * The candidate against the best version of the last months, on the questions that both were asked. A step down that
 * noise could explain is let through each time; many of them are seen here. Null where nothing served better than the
 * live version, which the candidate is compared with anyway.
 *
 * @param live whether the live version has a case right (1) or not (0), by its id; `candidate` likewise
 */
export function againstBest(
  past: readonly Marks[],
  live: ReadonlyMap<string, number>,
  candidate: ReadonlyMap<string, number>,
): LearnBest | null {
  const leads = past.flatMap((marks) => {
    const common = [...scoresOf(marks)].filter(([id]) => live.has(id) && candidate.has(id))
    if (common.length < LEAST) return []
    return [{ revision: marks.revision, common, lead: mean(common.map(([id, score]) => score - (live.get(id) ?? 0))) }]
  })
  const best = leads.reduce<(typeof leads)[number] | null>(
    (top, one) => (top && top.lead >= one.lead ? top : one),
    null,
  )
  if (!best || best.lead <= 0) return null
  const difference = bootstrap(best.common.map(([id, score]) => (candidate.get(id) ?? 0) - score))
  if (!difference) return null
  return { revision: best.revision, n: best.common.length, difference, verdict: verdictOf(difference) }
}

const scoresOf = ({ right, wrong }: Marks): Map<string, number> =>
  new Map([...right.map((id) => [id, 1] as const), ...wrong.map((id) => [id, 0] as const)])

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
