import type { Language, Published } from '@tandem/contract'
import { type Document, type Hit, indexing, reading, search } from '@tandem/nlu'
import { Gradual } from '../../kernel/gradual.ts'
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
  /** Indexes all of it in slices, ahead of the first search. */
  prepare(): Promise<void>
}

/** Searches these articles. What is not prepared is indexed when it is first searched. */
export function articleSearch(articles: readonly Article[]): ArticleSearch {
  const titles = new Gradual(function* () {
    const documents = articles.flatMap(({ key, title }): Document[] => [
      { id: `${key}|zh`, text: title.zh },
      { id: `${key}|en`, text: title.en },
    ])
    return yield* indexing(yield* reading(documents))
  })
  const texts = amongOthers((language) => articles.map((article) => documentOf(article, language)))
  return {
    byTitle(text, limit) {
      const hits = search(titles.get(), text, limit * 2).map((hit) => ({ ...hit, id: hit.id.replace(/\|..$/, '') }))
      return hits.filter((hit, i) => hits.findIndex(({ id }) => id === hit.id) === i).slice(0, limit)
    },
    byText: texts.find,
    async prepare() {
      await titles.prepare()
      await texts.prepare()
    },
  }
}

export const documentOf = (article: Article, language: Language): Document => ({
  id: article.key,
  text: textOf(article, language),
  title: inLanguage(article.title, language),
})
