import type { LearnAnswer, LearnChange, LearnFigures, LearnVerdict } from '@tandem/contract'
import { wordsOf } from '../../knowledge/index.ts'

/** A question whose right answer is known. */
export interface Case {
  intent: string | null
  /** A second intent that counts as right. */
  also?: string | null | undefined
}

/** A published intent, so far as it matters here. */
export interface Taught {
  key: string
  content: { examples: { zh: readonly string[]; en: readonly string[] } }
}

/**
 * The cases that measure something: their intent is published, and nobody has made their words an example of one since.
 * What has been learnt by heart proves nothing.
 */
export function measuring<T extends Case & { text: string }>(cases: readonly T[], intents: readonly Taught[]): T[] {
  const published = new Set(intents.map(({ key }) => key))
  const learnt = new Set(intents.flatMap(({ content: { examples } }) => [...examples.zh, ...examples.en].map(wordsOf)))
  return cases.filter(({ text, intent }) => (intent === null || published.has(intent)) && !learnt.has(wordsOf(text)))
}

/** Answered with the right intent, or rightly refused. */
export function isRight({ intent, also }: Case, answer: LearnAnswer): boolean {
  if (answer.action === 'refuse') return intent === null
  return intent !== null && (answer.intent === intent || (also != null && answer.intent === also))
}

export function figuresOf(cases: readonly Case[], answers: readonly LearnAnswer[]): LearnFigures {
  const figures = {
    n: cases.length,
    right: 0,
    answeredRight: 0,
    answeredWrong: 0,
    refusedWrong: 0,
    refusedRight: 0,
    answeredOutside: 0,
  }
  cases.forEach((one, i) => {
    const answer = answers[i]
    if (!answer) return
    const right = isRight(one, answer)
    const refused = answer.action === 'refuse'
    if (right) figures.right++
    if (one.intent === null) figures[refused ? 'refusedRight' : 'answeredOutside']++
    else if (refused) figures.refusedWrong++
    else figures[right ? 'answeredRight' : 'answeredWrong']++
  })
  return figures
}

/** What the customer would notice: a person or a refusal instead of an answer, or an answer about something else. */
export const isSame = (a: LearnAnswer, b: LearnAnswer): boolean =>
  a.action === b.action && (a.action === 'refuse' || a.intent === b.intent)

/** Whether the candidate put a question right that was wrong, or wrong what was right. */
export function effectOf(one: Case, live: LearnAnswer, candidate: LearnAnswer): LearnChange['effect'] {
  const [before, after] = [isRight(one, live), isRight(one, candidate)]
  if (before === after) return 'other'
  return after ? 'better' : 'worse'
}

export function verdictOf(difference: { low: number; high: number } | null): LearnVerdict {
  if (!difference) return 'untested'
  if (difference.high < 0) return 'worse'
  return difference.low > 0 ? 'better' : 'same'
}
