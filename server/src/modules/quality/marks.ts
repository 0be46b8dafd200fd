import type { Answers, FormItem } from '@tandem/contract'

/** What is wrong with the marks for a form, or null. */
export function problemOfAnswers(items: readonly FormItem[], answers: Answers): string | null {
  const unknown = Object.keys(answers).find((key) => !items.some((item) => item.key === key))
  if (unknown) return unknown
  const open = items.find(({ key, max }) => answers[key] === undefined || (answers[key] ?? 0) > max)
  if (open) return open.key
  return items.every(({ key }) => answers[key] === null) ? '*' : null
}

/** The weighted score of a form from 0 to 100; items that do not apply are left out, a failed fatal one makes it 0. */
export function scoreOfAnswers(items: readonly FormItem[], answers: Answers): { score: number; fatal: boolean } {
  let weights = 0
  let reached = 0
  let fatal = false
  for (const item of items) {
    const mark = answers[item.key]
    if (mark === null || mark === undefined) continue
    weights += item.weight
    reached += (item.weight * mark) / item.max
    fatal ||= item.fatal && mark === 0
  }
  if (fatal || weights === 0) return { score: 0, fatal }
  return { score: Math.round((1000 * reached) / weights) / 10, fatal }
}
