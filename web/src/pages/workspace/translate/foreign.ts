import type { Language, Message } from '@tandem/contract'

const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}{2}/u

/** Whether a text is plainly not in a language: no Chinese character where there should be some, or one too many. */
export const isForeign = (text: string, language: Language): boolean =>
  language === 'zh' ? !HAN.test(text) && LATIN.test(text) : HAN.test(text)

/** What the customer writes in, by their last words that tell; what the conversation began in may be another one. */
export function languageOf(messages: readonly Message[], began: Language): Language {
  const telling = messages.findLast(
    ({ author, body }) =>
      author.kind === 'customer' && body.kind === 'text' && (HAN.test(body.text) || LATIN.test(body.text)),
  )
  if (telling?.body.kind !== 'text') return began
  return HAN.test(telling.body.text) ? 'zh' : 'en'
}
