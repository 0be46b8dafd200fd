import type { Context } from '../../../kernel/context.ts'
import { textOf } from '../article-text.ts'
import type { PublishedArticle } from '../brain.ts'
import { hasExpired } from '../decide/answer.ts'
import type { Turn } from '../decide/turn.ts'
import { nearest } from './vectors.ts'

/** An article as a model gets it, and as its words are checked against. */
export interface ArticleSource {
  article: PublishedArticle
  text: string
}

const MOST = 5
/** Ranks of several searches are added up as 1 / (60 + rank) (Cormack, Clarke and Büttcher, 2009). */
const RANK = 60

/**
 * The articles that may answer a turn, best first: what the intents lead to, what shares its words, and where an encoder
 * is connected what is near to it.
 *
 * @param masked the question without personal data, for the encoder
 */
export async function sourcesFor(ctx: Context, turn: Turn, masked: string, since: number): Promise<ArticleSource[]> {
  const { knowledge, language, situation } = turn
  const byWords = knowledge.search.byText(situation.text, language, MOST * 2).hits.map(({ id }) => id)
  const near = await nearest(ctx, knowledge, language, masked, since)
  const keys = fused([byIntent(turn), byWords, near])
  const articles = keys.flatMap((key) => knowledge.articles.get(key) ?? [])
  const valid = articles.filter((article) => !hasExpired(article, situation.now) && textOf(article, language) !== '')
  return valid.slice(0, MOST).map((article) => ({ article, text: textOf(article, language) }))
}

function byIntent({ reading, knowledge }: Turn): string[] {
  return reading.candidates.flatMap(({ intent }) => {
    const outcome = knowledge.intents.get(intent)?.outcome
    return outcome?.kind === 'article' ? [outcome.article] : []
  })
}

/** One order out of several. */
function fused(rankings: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>()
  for (const ranking of rankings) {
    for (const [rank, key] of [...new Set(ranking)].entries())
      scores.set(key, (scores.get(key) ?? 0) + 1 / (RANK + rank))
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([key]) => key)
}
