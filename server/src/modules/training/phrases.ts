import type { Cues, Point } from '@tandem/contract'

const HAN = /\p{Script=Han}/u
/** What turns a phrase into its opposite, right before it. */
const NEGATED_HAN = /(?:不|没|未|无|勿|别|莫)[\p{Script=Han}]{0,3}$/u
const NEGATED_WORDS =
  /\b(?:not|never|no|cannot|can't|cant|won't|wont|don't|dont|doesn't|isn't|unable|without)(?: \w+){0,3} $/

/** Width, case, apostrophes and spaces do not matter. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'")

/** A sentence as words between single spaces, for phrases that are whole words. */
const asWords = (text: string): string =>
  ` ${normalise(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `

/** Chinese without spaces and with its clauses apart, so that a negation reaches no further than its own. */
const asHan = (text: string): string => normalise(text).replace(/\s+/g, '')

/** The first of the phrases that a text says and does not negate; null when there is none. */
export function saidIn(text: string, cues: Cues): string | null {
  return cues.find((cue) => (HAN.test(cue) ? hasHan(asHan(text), asHan(cue)) : hasWords(text, cue))) ?? null
}

function hasHan(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    const clause =
      text
        .slice(0, at)
        .split(/[，。；！？,.;!?、]/)
        .at(-1) ?? ''
    if (!NEGATED_HAN.test(clause)) return true
  }
  return false
}

/** Clause by clause: what is negated in one is not in the next. */
function hasWords(text: string, cue: string): boolean {
  const phrase = asWords(cue)
  return text.split(/[.;!?,，。；！？]+(?=\s|$)/).some((clause) => {
    const words = asWords(clause)
    for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
      if (!NEGATED_WORDS.test(words.slice(0, at + 1))) return true
    }
    return false
  })
}

/** Which points a text makes. */
export const pointsMade = (text: string, points: readonly Point[]): { name: Point['name']; made: boolean }[] =>
  points.map(({ name, cues }) => ({ name, made: saidIn(text, cues) !== null }))
