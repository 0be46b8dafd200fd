import type { Article, IntentRow, Localized, ReviewState } from '@tandem/contract'

/** Which ones a list shows: everything in use, that of one state, or what is out of use. */
export type Filter = 'all' | ReviewState | 'retired'

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

export function listedArticle({ id, key, state, version, updatedAt, draft, ...content }: Article): Listed {
  const { title, validUntil } = draft ?? content
  return { id, key, state, version, updatedAt, hasDraft: draft !== null, title, validUntil, examples: null }
}

export const listedIntent = (row: IntentRow): Listed => ({ ...row, validUntil: null })

/** The title in the reader's language, or in the other one where that is all there is. */
export function titleIn(title: Localized, language: 'zh' | 'en'): string {
  return title[language] || title.zh || title.en
}
