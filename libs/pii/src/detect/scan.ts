import type { Candidate, PiiType } from '../types.ts'

/**
 * At most one separator between two figures, with blanks around it. Written so that there is one way only
 * to match: a failing candidate costs its length, not a power of it.
 */
export const SEPARATOR = '(?:\\s[-._/·~|*]?\\s?|[-._/·~|*]\\s?)?'

/** No letter or figure touches the left side, and it is not the fraction of a decimal. */
export const LEFT = '(?<![A-Za-z0-9])(?<!\\d\\.)'

/** The same for the right side; a thousands group may not follow, but a comma between two numbers may. */
export const RIGHT = '(?![A-Za-z0-9])(?!\\.\\d)(?!,\\d{3}(?!\\d))'

/** `count` digits, each after an optional separator; `count` is a number or a range as in `6,7`. */
export const digits = (count: number | string) => `(?:${SEPARATOR}\\d){${count}}`

/** Strip everything that separates: what is left is figures and letters, upper case. */
export const compact = (raw: string) => raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase()

/**
 * Every candidate of a global pattern. After a match that `accept` turns down, the search goes on one
 * character further, not behind the match: a true number may begin inside.
 */
export function scan(
  pattern: RegExp,
  text: string,
  accept: (match: RegExpExecArray) => Candidate | undefined,
): Candidate[] {
  const found: Candidate[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const candidate = accept(match)
    if (candidate) found.push(candidate)
    else pattern.lastIndex = match.index + 1
  }
  return found
}

/** A candidate that covers the whole match. */
export function whole(match: RegExpExecArray, type: PiiType, value: string, certainty: number): Candidate {
  return { type, start: match.index, end: match.index + match[0].length, value, certainty }
}

/** A candidate that covers the named group `value` of a match, which must be its last part. */
export function lastPart(match: RegExpExecArray, type: PiiType, certainty: number): Candidate | undefined {
  const value = match.groups?.value
  if (!value) return undefined
  const end = match.index + match[0].length
  return { type, start: end - value.length, end, value, certainty }
}

/** Does a cue stand in the `reach` characters before `at`? The cue pattern is anchored with `$` by its author. */
export function cueBefore(text: string, at: number, cue: RegExp, reach = 20): boolean {
  return cue.test(text.slice(Math.max(0, at - reach), at))
}
