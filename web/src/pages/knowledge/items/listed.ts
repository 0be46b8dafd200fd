import type { Article, Intent, Localized, ReviewState } from '@tandem/contract'

/** What a list shows of an article or intent: the newest content, published or not. */
export interface Listed {
  id: string
  key: string
  title: Localized
  state: ReviewState
  version: number
  updatedAt: string
  /** Something newer than what is published waits. */
  hasDraft: boolean
  validUntil: string | null
  /** Training questions of both languages; null for articles. */
  examples: number | null
}

const common = ({ id, key, state, version, updatedAt, draft }: Article | Intent) => ({
  id,
  key,
  state,
  version,
  updatedAt,
  hasDraft: draft !== null,
})

export const listedArticle = (article: Article): Listed => {
  const { title, validUntil } = article.draft ?? article
  return { ...common(article), title, validUntil, examples: null }
}

export const listedIntent = (intent: Intent): Listed => {
  const { title, examples } = intent.draft?.content ?? intent.content
  return { ...common(intent), title, validUntil: null, examples: examples.zh.length + examples.en.length }
}

/** The title in the reader's language, or in the other one where that is all there is. */
export function titleIn(title: Localized, language: 'zh' | 'en'): string {
  return title[language] || title.zh || title.en
}
