import { randomInt } from 'node:crypto'
import type { Localized } from '@tandem/contract'
import { isCommon } from './common-passwords.ts'

/**
 * The policy profile `mlps3` (GB/T 22239-2019 8.1.4.1 a): complex, changed every 90 days, the last five not used again.
 */
export const PASSWORD_DAYS = 90
export const REMEMBERED = 5
/** A one-time password that nobody used in a week no longer works. */
export const ONE_TIME_DAYS = 7
const MIN_LENGTH = 12
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u]

/** What is wrong with a new password in both languages, or null. `context`: login, name, organisation. */
export function problemOfPassword(password: string, context: readonly string[]): Localized | null {
  if ([...password].length < MIN_LENGTH)
    return { zh: `至少 ${MIN_LENGTH} 个字符`, en: `at least ${MIN_LENGTH} characters` }
  if (CLASSES.filter((kind) => kind.test(password)).length < 3)
    return { zh: '大写、小写、数字、符号至少三类', en: 'three of: upper case, lower case, digits, symbols' }
  const folded = password.toLowerCase()
  if (context.some((word) => isTelling(word) && folded.includes(word.toLowerCase())))
    return { zh: '不能包含账号、姓名或机构名称', en: 'must not contain the account, your name or the organisation' }
  if (isCommon(password)) return { zh: '过于常见', en: 'too common' }
  return null
}

/** Two Chinese characters are a whole name; two letters are in every other password. */
const isTelling = (word: string) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3)

const ALPHABET = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-_.!'] as const

/** A one-time password (16 characters, over 80 bits) without characters that look alike; it meets the policy. */
export function oneTimePassword(): string {
  const all = ALPHABET.join('')
  const pick = (from: string) => from.charAt(randomInt(from.length))
  const characters = [...ALPHABET.map(pick), ...Array.from({ length: 12 }, () => pick(all))]
  for (let i = characters.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    const swapped = characters[i] as string
    characters[i] = characters[j] as string
    characters[j] = swapped
  }
  return characters.join('')
}
