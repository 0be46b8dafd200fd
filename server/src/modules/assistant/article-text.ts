import type { Language, Published } from '@tandem/contract'
import { inLanguage } from './forms/in-language.ts'

const LONGEST = 1500

/** An article in one language, its title first; empty where it says nothing. */
export const textOf = (
  { title, body }: Pick<Published['articles'][number], 'title' | 'body'>,
  language: Language,
): string => {
  const said = inLanguage(body, language)
  return said === '' ? '' : `${inLanguage(title, language)}\n${said}`.slice(0, LONGEST)
}
