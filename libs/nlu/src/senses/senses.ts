import { finish, mix } from '../features/hash.ts'
import { hashToken } from '../features/token-hash.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { GROUPS } from './groups.ts'

/** Some tokens taken as one: words of a group by the number of the group, or a single token by its own hash. */
export interface Piece {
  hash: number
  isSense: boolean
  start: number
  end: number
}

const SEQUENCE = 0x2545f491
const SENSE = 0x51ed270b
/** The longest phrase in the groups has so many tokens. */
const LONGEST = 5

/** Cuts tokens into pieces, from left to right, of phrases that begin alike the longest. */
export function piecesOf(tokens: readonly Token[], hashes: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  for (let i = 0; i < tokens.length; ) {
    const { start, end } = tokens[i]!
    let piece: Piece = { hash: hashes[i]!, isSense: false, start, end }
    let hash = SEQUENCE
    let length = 1
    for (let n = 0; n < LONGEST && i + n < tokens.length; n++) {
      hash = mix(hash, hashes[i + n]!)
      const group = groupOf(finish(hash))
      if (group < 0) continue
      piece = { hash: mix(SENSE, group), isSense: true, start, end: tokens[i + n]!.end }
      length = n + 1
    }
    pieces.push(piece)
    i += length
  }
  return pieces
}

/** Open-addressing table from a phrase's hash to the number of its group, plus one. */
const SIZE = 1 << 16
const keys = new Uint32Array(SIZE)
const groups = new Uint16Array(SIZE)
readGroups()

function groupOf(key: number): number {
  for (let at = key & (SIZE - 1); ; at = (at + 1) & (SIZE - 1)) {
    if (groups[at] === 0 || keys[at] === key) return groups[at]! - 1
  }
}

function readGroups(): void {
  GROUPS.trim()
    .split('\n')
    .forEach((line, group) => {
      for (const phrase of line.split(',')) for (const form of formsOf(phrase)) learn(form, group)
    })
}

function learn(phrase: string, group: number): void {
  const key = finish(tokenise(phrase).reduce((hash, token) => mix(hash, hashToken(phrase, token)), SEQUENCE))
  let at = key & (SIZE - 1)
  while (groups[at] !== 0 && keys[at] !== key) at = (at + 1) & (SIZE - 1)
  if (groups[at] !== 0) return
  keys[at] = key
  groups[at] = group + 1
}

/** An English word with its usual endings; other phrases as they are. */
function formsOf(phrase: string): string[] {
  if (!/^[a-z]{3,}$/.test(phrase)) return [phrase]
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(phrase) ? phrase + phrase.at(-1) : phrase.replace(/e$/, '')
  const past = /[^aeiou]y$/.test(phrase) ? phrase.replace(/y$/, 'i') : doubled
  const plural = past.endsWith('i') ? past : phrase.replace(/e$/, '')
  return [phrase, `${phrase}s`, `${plural}es`, `${past}ed`, `${doubled}ing`, `${phrase}'s`]
}
