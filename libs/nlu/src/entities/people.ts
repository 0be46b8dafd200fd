import { find } from '@tandem/pii'
import type { Entity } from './types.ts'

const NO_STREET =
  '(?:the|a|an|my|this|that|your|our|on|in|of|to|from|at|down|minutes?|miles?|km|days?|times?|hours?|weeks?|items?)'
/** Words that mean a street in any case, and those that do with capitals only ("3 days on the way"). */
const STREET = '(?:street|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|terrace|parkway|highway)'
const CAPITAL_STREET = '(?:St|Dr|Ct|Way|Place|Court|Square|Close|Gardens)'
const NAMED = `(?!${NO_STREET}\\b)[A-Za-z0-9][\\w.'-]{0,20}\\s+`
const NAMED_BIG = "[A-Z][\\w.'-]{0,20}\\s+"
const ROOM = '(?:,?\\s*(?:[Aa]pt|[Aa]partment|[Ss]uite|[Uu]nit|[Ff]lat|[Ff]loor|#)\\.?\\s*#?\\w{1,6})?'
const TOWN = "(?:,\\s*(?![A-Z]{2}\\s+\\d)[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,2}){0,2}"
const CODE = '(?:,?\\s+[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?|,?\\s+[A-Z]{1,2}\\d{1,2}[A-Z]?\\s?\\d[A-Z]{2})?(?![A-Za-z0-9])'
const anyCase = (words: string) => words.replace(/\b[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`)
const ENGLISH_ADDRESS = new RegExp(
  `(?<![\\w-])\\d{1,5}[A-Za-z]?\\s+(?:(?:${NAMED}){1,3}?${anyCase(STREET)}|(?:${NAMED_BIG}){1,3}?${CAPITAL_STREET})\\b\\.?${ROOM}${TOWN}${CODE}`,
  'gu',
)

/**
 * Names of people and postal addresses. Chinese ones, and English names, are found by the library that also masks them:
 * the words around tell a name, a house number tells an address.
 */
export function findPeople(text: string): Entity[] {
  const found = find(text).flatMap(({ type, start, end, value }): Entity[] =>
    type === 'name' || type === 'address' ? [{ type, value, start, end, text: text.slice(start, end) }] : [],
  )
  for (const match of text.matchAll(ENGLISH_ADDRESS)) {
    const [written] = match
    const place = { start: match.index, end: match.index + written.length, text: written }
    found.push({ type: 'address', value: written.replace(/\s+/g, ' '), ...place })
  }
  return found
}
