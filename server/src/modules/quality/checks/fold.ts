import { toSimplified } from '@tandem/nlu'

/** A text in one spelling, and where each unit of it stood in the original. */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/** What people put between characters to get past a filter, and what only looks. */
const IGNORED = /\p{Cf}|\p{Mn}/u
const SPACE = /\s/u
const HAN = /\p{Script=Han}/u

/**
 * Full-width, capital, traditional and decorated characters in their plain form; invisible ones are left out, and blanks
 * beside a Chinese character too (加 微 信). Offsets lead back to the original.
 */
export function fold(original: string): Folded {
  const simple = toSimplified(original)
  const folded: Folded = { text: '', starts: [], ends: [] }
  const units: string[] = []
  let at = 0
  for (const char of simple) {
    const end = at + char.length
    const code = char.charCodeAt(0)
    const plain = code >= 0x4e00 && code <= 0x9fff ? char : IGNORED.test(char) ? '' : spelled(char)
    for (const unit of plain.split('')) {
      units.push(unit)
      folded.starts.push(at)
      folded.ends.push(end)
    }
    at = end
  }
  return withoutBlanks({ ...folded, text: units.join('') })
}

const spelled = (char: string): string => (SPACE.test(char) ? ' ' : char.normalize('NFKC').toLowerCase())

/** Drops blanks that touch a Chinese character or another blank. */
function withoutBlanks({ text, starts, ends }: Folded): Folded {
  if (!text.includes(' ')) return { text, starts, ends }
  const kept: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ' && isNeedless(text, i)) continue
    kept.push(i)
  }
  return {
    text: kept.map((i) => text[i]).join(''),
    starts: kept.map((i) => starts[i] ?? 0),
    ends: kept.map((i) => ends[i] ?? 0),
  }
}

function isNeedless(text: string, i: number): boolean {
  const [before, after] = [text[i - 1] ?? ' ', text[i + 1] ?? ' ']
  if (before === ' ') return true
  // Further blanks are dropped by now: what counts is the next character that is none.
  let next = i + 1
  while (text[next] === ' ') next++
  return HAN.test(before) || HAN.test(text[next] ?? after)
}

/** The place in the original that a stretch of the folded text came from. */
export function unfold({ starts, ends }: Folded, start: number, end: number): { start: number; end: number } {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}
