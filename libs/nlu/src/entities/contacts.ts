import type { Entity } from './types.ts'

const CHINESE_MOBILE =
  /(?<![\dA-Za-z])(?:(?<code>\+?86|0086)[-\s]?)?(?<number>1[3-9]\d(?:[-\s]?\d{4}){2}|1[3-9]\d{3}[-\s]\d{3}[-\s]\d{3}|1[3-9]\d[-\s]\d{3}[-\s]\d{5})(?!\d)/gu
const CHINESE_LANDLINE =
  /(?<![\dA-Za-z])0(?:10|2\d|[3-9]\d{2})[-\s]?[2-8]\d{6,7}(?!\d)|(?<!\d)(?:400|800)[-\s]?\d{3}[-\s]?\d{4}(?!\d)/gu
const INTERNATIONAL = /(?<![\w+])\+(?!86)[1-9]\d{0,2}(?:[-\s.]?\(?\d{1,4}\)?){2,5}(?!\d)/gu
const EMAIL = /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w@-])/gu

/** Mobile and landline numbers (Chinese ones by their ranges, others with `+`) and mail addresses. */
export function findContacts(text: string): Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(CHINESE_MOBILE)) {
    const digits = (match.groups?.number ?? '').replace(/\D/g, '')
    found.push({ type: 'phone', value: match.groups?.code ? `+86${digits}` : digits, ...place(match) })
  }
  for (const match of text.matchAll(CHINESE_LANDLINE)) {
    found.push({ type: 'phone', value: match[0].replace(/\D/g, ''), ...place(match) })
  }
  for (const match of text.matchAll(INTERNATIONAL)) {
    const digits = match[0].replace(/\D/g, '')
    if (digits.length >= 8 && digits.length <= 15) found.push({ type: 'phone', value: `+${digits}`, ...place(match) })
  }
  for (const match of text.matchAll(EMAIL))
    found.push({ type: 'email', value: match[0].toLowerCase(), ...place(match) })
  return found
}

function place(match: RegExpExecArray): { start: number; end: number; text: string } {
  return { start: match.index, end: match.index + match[0].length, text: match[0] }
}
