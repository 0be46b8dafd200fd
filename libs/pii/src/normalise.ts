/**
 * A text folded for searching. UTF-16 unit `i` of `text` stands for `[starts[i], ends[i])` of the original.
 */
export interface View {
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

/** What a character or an escape of the original is folded to. */
interface Piece {
  text: string
  length: number
}

/** A stretch of the original: folded as a whole, or characters that each stand for themselves. */
interface Part extends Piece {
  at: number
  isPlain: boolean
}

const ESCAPE = /\\{1,4}u(d[89ab][\da-f]{2})\\{1,4}u(d[c-f][\da-f]{2})|\\{1,4}u([\da-f]{4})|\\{1,4}([nrt])/iy
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|commat|period|plus));/iy
const PERCENT = /%(40|2b)/iy
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  plus: '+',
}

/**
 * Fold a text once: entities and `\u` escapes decoded, NFKC, every decimal digit to ASCII, every dash to `-`,
 * every blank to a space, invisible characters (zero width, bidi, keycaps, combining marks) dropped.
 */
export function normalise(original: string): View {
  const parts: Part[] = []
  for (let at = 0; at < original.length; ) {
    const end = endOfPlain(original, at)
    const isPlain = end > at
    const { text, length } = isPlain ? { text: original.slice(at, end), length: end - at } : readPiece(original, at)
    parts.push({ at, text, length, isPlain })
    at += length
  }
  const text = parts.map((part) => part.text).join('')
  return { text, ...placesOf(parts, original, text.length) }
}

/** A unit for a unit: what is folded together begins and ends together, and a mark ends the character before it. */
function placesOf(parts: readonly Part[], original: string, length: number): Pick<View, 'starts' | 'ends'> {
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  let unit = 0
  for (const part of parts) {
    const end = part.at + part.length
    if (part.text === '' && unit > 0 && MARK.test(original[part.at] ?? '')) ends[unit - 1] = end
    for (let i = 0; i < part.text.length; i++, unit++) {
      starts[unit] = part.isPlain ? part.at + i : part.at
      ends[unit] = part.isPlain ? part.at + i + 1 : end
    }
  }
  return { starts, ends }
}

function endOfPlain(text: string, from: number): number {
  let end = from
  while (end < text.length && isPlain(text.charCodeAt(end))) end++
  return end
}

/** Most characters stand for themselves: ASCII but for `%`, `&` and the backslash, and Chinese characters. */
const isPlain = (code: number) =>
  (code < 0x80 && code !== 0x25 && code !== 0x26 && code !== 0x5c) || (code >= 0x3400 && code <= 0x9fff)

function readPiece(text: string, at: number): Piece {
  const code = text.codePointAt(at) ?? 0
  const decoded = decode(text, at, code)
  if (decoded) return { text: fold(decoded.text.codePointAt(0) ?? 0), length: decoded.length }
  return { text: fold(code), length: code > 0xffff ? 2 : 1 }
}

function decode(text: string, at: number, code: number): Piece | undefined {
  if (code === 0x5c) return decodeEscape(text, at)
  if (code === 0x26) return decodeEntity(text, at)
  if (code === 0x25) return decodePercent(text, at)
  return undefined
}

function decodeEscape(text: string, at: number): Piece | undefined {
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(text)
  if (!match) return undefined
  const [whole, high, low, unit] = match
  if (high && low) return { text: hex(high) + hex(low), length: whole.length }
  return { text: unit ? hex(unit) : ' ', length: whole.length }
}

function decodeEntity(text: string, at: number): Piece | undefined {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  if (name) return { text: NAMED[name.toLowerCase()] ?? '', length: whole.length }
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return code <= 0x10ffff ? { text: String.fromCodePoint(code), length: whole.length } : undefined
}

function decodePercent(text: string, at: number): Piece | undefined {
  PERCENT.lastIndex = at
  const match = PERCENT.exec(text)
  return match ? { text: match[1] === '40' ? '@' : '+', length: match[0].length } : undefined
}

const hex = (digits: string) => String.fromCharCode(Number.parseInt(digits, 16))

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/u
/** Belongs to the character before it, as the frame of a keycap does. */
const MARK = /[\p{Mn}\p{Me}]/u
const DASH = /[\p{Pd}\u2212]/u
const BLANK = /\p{Z}/u
const MIDDLE_DOT = /[\u2022\u2027\u2219\u22c5\u30fb\uff65]/
const NUMBERED = /^\(?(\d{1,2})[.)]?$/
/** Where the ten digits of scripts that NFKC leaves alone begin. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xe50, 0xed0]
/** Dingbat and double-circled figures 1 to 10, which NFKC leaves alone. */
const CIRCLED_ONES = [0x24f5, 0x2776, 0x2780, 0x278a]

function fold(code: number): string {
  if (code < 0x80 || isPlain(code)) return String.fromCharCode(code)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  const char = String.fromCodePoint(code)
  if (INVISIBLE.test(char)) return ''
  if (DASH.test(char)) return '-'
  if (BLANK.test(char)) return ' '
  if (MIDDLE_DOT.test(char)) return '·'
  return foreignDigit(code) ?? compatible(char)
}

function foreignDigit(code: number): string | undefined {
  if (code === 0x24ff) return '0'
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10)
  if (zero !== undefined) return String(code - zero)
  const one = CIRCLED_ONES.find((start) => code >= start && code < start + 10)
  return one === undefined ? undefined : String(code - one + 1)
}

function compatible(char: string): string {
  const folded = char.normalize('NFKC')
  return NUMBERED.exec(folded)?.[1] ?? folded
}
