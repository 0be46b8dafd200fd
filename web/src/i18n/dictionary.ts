import type { Localized } from '@tandem/contract'
import { useLanguage } from './language.ts'

/**
 * Makes the hook of one folder's texts. `zh` is the model: a key that `en` lacks, or has too many, is a type error.
 * A text with a hole is a function.
 */
export function dictionary<T extends object>(zh: T, en: NoInfer<T>): () => T {
  const texts = { zh, en }
  return () => texts[useLanguage()]
}

/** Picks from a text that carries both languages, or one of them. */
export function useLocalized(): (text: Localized) => string {
  const language = useLanguage()
  return (text) => text[language] || text.zh || text.en
}
