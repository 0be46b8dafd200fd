import { isHumanRequest } from '@tandem/nlu'
import type { PublishedArticle } from './brain.ts'
import { isSmallTalk } from './decide/hand-over.ts'
import type { Mind } from './library.ts'

const MOST = 4
/**
 * An agent reads before sending, so less sure answers may be shown than the assistant would give; not such as are noise.
 * Of 498 questions of the e-commerce pack's evaluation set, 332 had the right article among what was suggested with 0.1,
 * 0.3 and no regard to whether it is the shop's business, beside 60 wrong ones, and 74 of the 84 that are not its
 * business had suggestions. With these three it is 330, 25 and 21.
 */
const LEAST = 0.2
const LEAST_OF_TITLE = 0.4
const OURS = 0.05

export interface Suggested {
  article: PublishedArticle
  intent: string | null
  /** Probability of the intent, or the share of the text found in the title. */
  score: number
}

type Mindful = Pick<Mind, 'brain' | 'knowledge'>

/** Whether a text asks something: a call for a person, a greeting, or a bare number does not. */
export function isQuestion(text: string, { brain }: Mindful): boolean {
  if (!/\p{Script=Han}{2}|[a-z]{3}/iu.test(text) || isHumanRequest(text)) return false
  const likeliest = brain?.predict(text).candidates[0]
  return !likeliest || !isSmallTalk(likeliest.label)
}

/** The articles that may answer a text, best first: by intent, then by the words of their titles. */
export function suggestions(text: string, { brain, knowledge }: Mindful, now: number): Suggested[] {
  const reading = brain?.predict(text)
  const byIntent = (reading && reading.inScope >= OURS ? reading.candidates : []).flatMap(
    ({ label, score }): Suggested[] => {
      const outcome = knowledge.intents.get(label)?.outcome
      const article = outcome?.kind === 'article' ? knowledge.articles.get(outcome.article) : undefined
      return article && score >= LEAST && !isSmallTalk(label) ? [{ article, intent: label, score }] : []
    },
  )
  const byTitle = knowledge.search.byTitle(text, MOST).flatMap(({ id, share }): Suggested[] => {
    const article = knowledge.articles.get(id)
    return article && share >= LEAST_OF_TITLE ? [{ article, intent: null, score: share }] : []
  })
  const valid = [...byIntent, ...byTitle].filter(
    ({ article }) => article.validUntil === null || Date.parse(article.validUntil) > now,
  )
  return valid.filter(({ article }, i) => valid.findIndex((other) => other.article === article) === i).slice(0, MOST)
}
