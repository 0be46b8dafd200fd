import type { Language } from '@tandem/contract'
import { buildIndex, type SearchIndex, search } from '@tandem/nlu'
import type { Context } from '../../../kernel/context.ts'
import type { Knowledge, PublishedArticle } from '../brain.ts'
import { hasExpired } from '../decide/answer.ts'
import type { Turn } from '../decide/turn.ts'
import { inLanguage } from '../forms/in-language.ts'
import { textOf } from './article-text.ts'
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
  const near = await nearest(ctx, knowledge, language, masked, since)
  const keys = fused([byIntent(turn), byWords(knowledge, language, situation.text), near])
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

const indexes = new WeakMap<Knowledge, Map<Language, SearchIndex>>()

function byWords(knowledge: Knowledge, language: Language, text: string): string[] {
  const built = indexes.get(knowledge) ?? new Map<Language, SearchIndex>()
  indexes.set(knowledge, built)
  let index = built.get(language)
  if (!index) {
    const documents = [...knowledge.articles.values()].map((one) => ({
      id: one.key,
      text: textOf(one, language),
      title: inLanguage(one.title, language),
    }))
    index = buildIndex(documents)
    built.set(language, index)
  }
  return search(index, text, MOST * 2).map(({ id }) => id)
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
