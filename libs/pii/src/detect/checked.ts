import { cardLengths, isHmtPrefix, isLuhn, isOldResidentId, isResidentId, isUscc } from '../checksums.ts'
import { type Candidate, CERTAINTY, type PiiType } from '../types.ts'
import { type Runs, readRuns } from './runs.ts'
import { cueBefore, LEFT, RIGHT } from './scan.ts'

interface Rule {
  /** How long a number that begins like this may be, longest first: the longest reading counts. */
  lengths: (window: string) => readonly number[]
  accept: (number: string) => PiiType | undefined
  certainty: number
  cue?: RegExp
}

const residentType = (id: string) => (isHmtPrefix(id) ? 'hmt_residence' : 'resident_id')

/** In order of trust: the first rule that accepts a number names it. */
const RULES: Rule[] = [
  {
    lengths: () => [18],
    accept: (id) => (isResidentId(id) ? residentType(id) : undefined),
    certainty: CERTAINTY.checked,
  },
  { lengths: () => [18], accept: (code) => (isUscc(code) ? 'uscc' : undefined), certainty: CERTAINTY.checked },
  {
    lengths: cardLengths,
    accept: (number) => (isLuhn(number) ? 'bank_card' : undefined),
    certainty: CERTAINTY.checked,
  },
  {
    lengths: () => [15],
    accept: (id) => (isOldResidentId(id) ? 'resident_id' : undefined),
    certainty: CERTAINTY.cued,
    cue: /(?:身份证|身分证|证件|\bID\b)[^\d。;!?]{0,12}$/i,
  },
]

const LONGEST = 19
const SHORTEST = 13
const BEGINS = new RegExp(LEFT, 'y')
const ENDS = new RegExp(RIGHT, 'y')

/** Numbers that carry a check digit, and the old identity numbers of 15 digits after a cue. */
export function checkedNumbers(text: string): Candidate[] {
  const runs = readRuns(text)
  const found: Candidate[] = []
  for (let i = 0; i < runs.at.length; i++) {
    if ((runs.lengths[i] ?? 0) < SHORTEST || !isAt(BEGINS, text, runs.at[i] ?? 0)) continue
    const candidate = readNumber(text, runs, i)
    if (candidate) found.push(candidate)
  }
  return found
}

function readNumber(text: string, { chars, at, lengths }: Runs, i: number): Candidate | undefined {
  const window = chars.slice(i, i + Math.min(LONGEST, lengths[i] ?? 0))
  const start = at[i] ?? 0
  for (const { lengths: wanted, accept, certainty, cue } of RULES) {
    for (const length of wanted(window)) {
      if (length > window.length) continue
      const value = window.slice(0, length)
      const type = accept(value)
      const end = (at[i + length - 1] ?? 0) + 1
      if (type && isAt(ENDS, text, end) && (!cue || cueBefore(text, start, cue))) {
        return { type, start, end, value, certainty }
      }
    }
  }
  return undefined
}

function isAt(boundary: RegExp, text: string, at: number): boolean {
  boundary.lastIndex = at
  return boundary.test(text)
}
