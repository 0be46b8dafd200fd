import { isHan } from './characters.ts'

export type Language = 'zh' | 'en'

/** Only the head of a text decides its language. */
const LOOK_AT = 500

/**
 * Chinese or English by script: a Chinese character says about as much as a Latin word, so one is weighed
 * against the other. Text with neither (numbers, emoji) counts as Chinese, the house language.
 */
export function detectLanguage(text: string): Language {
  const head = text.slice(0, LOOK_AT)
  let han = 0
  for (let i = 0; i < head.length; i++) if (isHan(head.charCodeAt(i))) han++
  const words = head.match(/[a-z]+(?:'[a-z]+)?/gi)?.length ?? 0
  return han * 0.8 >= words ? 'zh' : 'en'
}
