import type { AnswerForm, Card, Language } from '@tandem/contract'
import type { PublishedArticle } from '../brain.ts'
import { inLanguage } from './in-language.ts'
import { speakable } from './speak.ts'

export interface Told {
  text: string
  card?: Card
}

/** An article in the best form that a channel can show and its author wrote; the text where there is none. */
export function told(article: PublishedArticle, language: Language, forms: readonly AnswerForm[]): Told {
  if (forms.includes('card')) {
    const card = cardOf(article, language)
    if (card) return card
  }
  const isSpoken = forms.includes('voice') && !forms.includes('text')
  return { text: isSpoken ? spokenForm(article, language) : inLanguage(article.body, language) }
}

/** Where several articles are told in one message a card would speak of one of them only. */
export const withoutCard = (forms: readonly AnswerForm[]): AnswerForm[] => forms.filter((form) => form !== 'card')

function cardOf({ title, body, forms }: PublishedArticle, language: Language): Told | null {
  const { card } = forms ?? {}
  // A picture makes a card of the whole text.
  const text = card?.text[language].trim() || (card?.picture ? inLanguage(body, language) : '')
  if (!card || !text) return null
  const links = card.links.flatMap(({ label, url }) => (label[language] ? [{ label: label[language], url }] : []))
  const picture = card.picture && { file: card.picture.file, alt: card.picture.alt[language] }
  return { text, card: { title: inLanguage(title, language), links, ...(picture && { picture }) } }
}

const spokenForm = ({ body, forms }: PublishedArticle, language: Language): string =>
  forms?.voice?.[language].trim() || speakable(inLanguage(body, language), language)
