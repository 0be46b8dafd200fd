import type { Language } from '@tandem/contract'

const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}{2}/u

/** Whether a text is plainly not in a language: no Chinese character where there should be some, or one too many. */
export const isForeign = (text: string, language: Language): boolean =>
  language === 'zh' ? !HAN.test(text) && LATIN.test(text) : HAN.test(text)
