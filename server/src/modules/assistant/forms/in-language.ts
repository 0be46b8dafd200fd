import type { Language, Localized } from '@tandem/contract'

/** A text in the customer's language, or in the other one where it is missing. */
export const inLanguage = (text: Localized, language: Language): string =>
  text[language] || text[language === 'zh' ? 'en' : 'zh']
