import { SEPARATOR } from './scan.ts'

/**
 * The letters and figures of a text without what separates them. Character `i` stands at `at[i]` of the
 * text, and the `lengths[i]` characters from it on are at most one separator apart from each other.
 */
export interface Runs {
  chars: string
  at: number[]
  lengths: number[]
}

const GAP = new RegExp(`^${SEPARATOR}$`)
const LONGEST_GAP = 3

/** Read a text once, so that fixed-length numbers can be looked at by window instead of by pattern. */
export function readRuns(text: string): Runs {
  const at: number[] = []
  for (let i = 0; i < text.length; i++) if (isAlphanumeric(text.charCodeAt(i))) at.push(i)
  const lengths = new Array<number>(at.length).fill(1)
  for (let i = at.length - 2; i >= 0; i--) {
    if (isGap(text, (at[i] ?? 0) + 1, at[i + 1] ?? 0)) lengths[i] = (lengths[i + 1] ?? 0) + 1
  }
  return { chars: text.replace(/[^A-Za-z0-9]+/g, '').toUpperCase(), at, lengths }
}

const isGap = (text: string, from: number, to: number) =>
  from === to || (to - from <= LONGEST_GAP && GAP.test(text.slice(from, to)))

const isAlphanumeric = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
