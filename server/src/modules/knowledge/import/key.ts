import { createHash } from 'node:crypto'

/** Keys that are made of titles begin so. */
export const MADE = 'imported.'

export const HAN = /\p{Script=Han}/u

/** A key from the words of the title; the same title gives the same key, so that a second import updates. */
export function keyFor(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 60)
  if (words && !HAN.test(title)) return `${MADE}${words}`
  return `${MADE}a${createHash('sha256').update(title).digest('hex').slice(0, 12)}`
}

/** A text on the side of its language, as articles keep it. */
export const sideOf = (value: string, chinese: boolean) => (chinese ? { zh: value, en: '' } : { zh: '', en: value })
