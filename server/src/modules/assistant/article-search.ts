import type { Language, Published } from '@tandem/contract'
import { buildIndex, type Document, type Hit, search } from '@tandem/nlu'
import { amongOthers, type SearchAmongOthers } from './among-others.ts'
import { textOf } from './article-text.ts'
import { inLanguage } from './forms/in-language.ts'

type Article = Published['articles'][number]

/** Articles by their words; the id of a hit is an article's key. */
export interface ArticleSearch {
  /** By titles in either language, best first. */
  byTitle(text: string, limit: number): Hit[]
  /** By all that an article says in this language. */
  byText: SearchAmongOthers
}

/** Searches these articles. Whole texts are indexed in a language when they are first searched in it. */
export function articleSearch(articles: readonly Article[]): ArticleSearch {
  const titles = buildIndex(
    articles.flatMap(({ key, title }): Document[] => [
      { id: `${key}|zh`, text: title.zh },
      { id: `${key}|en`, text: title.en },
    ]),
  )
  return {
    byTitle(text, limit) {
      const hits = search(titles, text, limit * 2).map((hit) => ({ ...hit, id: hit.id.replace(/\|..$/, '') }))
      return hits.filter((hit, i) => hits.findIndex(({ id }) => id === hit.id) === i).slice(0, limit)
    },
    byText: amongOthers((language) => articles.map((article) => documentOf(article, language))),
  }
}

export const documentOf = (article: Article, language: Language): Document => ({
  id: article.key,
  text: textOf(article, language),
  title: inLanguage(article.title, language),
})
