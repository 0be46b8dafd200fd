import type { Language, Published } from '@tandem/contract'
import type { Document } from '@tandem/nlu'
import { amongOthers } from './among-others.ts'
import { documentOf } from './article-search.ts'
import { textOf } from './article-text.ts'

type Article = Published['articles'][number]
type Intent = Published['intents'][number]

/** Shares of a question's weight, 0 to 1. */
export interface Backing {
  /** What the words of an intent hold: its title, its examples, its article. */
  own: number
  /** What the article holds most that no intent leads to; 0 without one. */
  article: number
}

/** How far the words of a question are those of an intent: a model that has learnt of few examples is sure too soon. */
export interface Support {
  /** How much the words have to say, 0 to 1: the less the more examples the model has learnt of. */
  weight: number
  backing(text: string, language: Language, intent: string): Backing
  /** Indexes all words in slices, ahead of the first question. */
  prepare(): Promise<void>
}

/** Up to so many examples the words have their full say, and from so many on a model's own word is enough. */
const FEW = 500
const MANY = 1000

/** @returns null where there are many examples, or none */
export function supportOf(
  intents: readonly Intent[],
  articles: readonly Article[],
  unled: readonly Article[],
): Support | null {
  const count = intents.reduce((sum, { content: { examples } }) => sum + examples.zh.length + examples.en.length, 0)
  if (count === 0 || count >= MANY) return null
  const { find, prepare } = amongOthers((language) => [
    ...intents.map((intent) => wordsOf(intent, articles, language)),
    ...unled.map((article) => documentOf(article, language)),
  ])
  const keys = new Set(unled.map(({ key }) => key))
  return {
    weight: Math.min(1, (MANY - count) / (MANY - FEW)),
    backing(text, language, intent) {
      const { hits } = find(text, language, intents.length + unled.length)
      const shareOf = (isIt: (id: string) => boolean) => hits.find(({ id }) => isIt(id))?.share ?? 0
      return { own: shareOf((id) => id === idOf(intent)), article: shareOf((id) => keys.has(id)) }
    },
    prepare,
  }
}

const idOf = (intent: string): string => `intent:${intent}`

function wordsOf({ key, content }: Intent, articles: readonly Article[], language: Language): Document {
  const { title, examples, outcome } = content
  const article = outcome.kind === 'article' ? articles.find((one) => one.key === outcome.article) : undefined
  const told = article ? textOf(article, language) : ''
  return {
    id: idOf(key),
    title: title[language],
    text: [title[language], ...examples.zh, ...examples.en, told].join('\n'),
  }
}
