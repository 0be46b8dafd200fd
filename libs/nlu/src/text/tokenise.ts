import { isDigit, isHan, isMark, isWordCharacter } from './characters.ts'

type TokenKind = 'word' | 'han' | 'symbol'

/** A piece of a text: `[start, end)` in UTF-16 units. */
export interface Token {
  start: number
  end: number
  kind: TokenKind
}

/**
 * Splits normalised text into words of alphabetic scripts (numbers are words), single Chinese characters and
 * single symbols such as emoji; spaces and punctuation fall away. Needs no word list.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const start = i
    if (isHan(code)) tokens.push({ start, end: ++i, kind: 'han' })
    else if (isWordCharacter(code)) {
      i = endOfWord(text, i)
      tokens.push({ start, end: i, kind: 'word' })
    } else if (isMark(code)) i++
    else {
      i += code >= 0xd800 && code <= 0xdbff && i + 1 < text.length ? 2 : 1
      tokens.push({ start, end: i, kind: 'symbol' })
    }
  }
  return tokens
}

/** A word ends where the script ends, and where letters and digits meet. */
function endOfWord(text: string, from: number): number {
  const digits = isDigit(text.charCodeAt(from))
  let i = from + 1
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (!isWordCharacter(code) || isDigit(code) !== digits) break
    i++
  }
  return i
}
