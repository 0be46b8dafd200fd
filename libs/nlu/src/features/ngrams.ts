import type { Piece } from '../senses/senses.ts'
import { piecesOf } from '../senses/senses.ts'
import { soundOf } from '../text/pinyin.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { finish, mix } from './hash.ts'
import { hashToken, isLongNumber } from './token-hash.ts'

/** What an n-gram is made of. */
export const KIND = {
  /** One word, Chinese character or symbol. */
  token: 0,
  /** Neighbouring tokens. */
  tokens: 1,
  /** Letters of a word and its edges. */
  letters: 2,
  /** How Chinese characters sound. */
  sounds: 3,
  /** The first or the last tokens of the text. */
  edge: 4,
  /** What words of one meaning or kind have in common. */
  sense: 5,
  /** A sense and its neighbour. */
  senses: 6,
  /** Two senses anywhere in the text. */
  company: 7,
} as const

/** True for n-grams of whole tokens, wherever they stand. */
export const isWhole = (kind: number): boolean => kind <= KIND.tokens

/** True for what words mean, alone or together. */
export const isSense = (kind: number): boolean => kind >= KIND.sense

/** Told of each n-gram: its 32-bit hash, where it stands in the text, and of which {@link KIND} it is. */
export type OnNgram = (hash: number, start: number, end: number, kind: number) => void

const WORD = 0x2545f491
const LETTERS = 0x1b873593
const SOUNDS = 0x7f4a7c15
const FIRST = 0x68e31da4
const LAST = 0x3c6ef372
const SENSES = 0x51ed270b
const COMPANY = 0x4cf5ad43
const HAN_LONGEST = 4
const LETTERS_SHORTEST = 3
const LETTERS_LONGEST = 4
const SPACE = 32
const SOUNDS_LONGEST = 3
const EDGE_LONGEST = 2
/** So many senses of a text are looked at in pairs. */
const MOST_SENSES = 16

/**
 * Walks the n-grams of a normalised text: tokens alone and in pairs, Chinese characters also in threes and fours,
 * and for alphabetic words 3- and 4-grams of characters (a space stands for the word's edge); how Chinese characters
 * sound; the text's first and last one and two tokens; and what words mean, alone, with a neighbour, and in pairs
 * anywhere. Numbers of five or more digits count as one number.
 */
export function forEachNgram(text: string, onNgram: OnNgram): void {
  const tokens = tokenise(text)
  const hashes = tokens.map((token) => hashToken(text, token))
  for (let i = 0; i < tokens.length; i++) {
    const { start, kind } = tokens[i]!
    let hash = mix(WORD, hashes[i]!)
    onNgram(finish(hash), start, tokens[i]!.end, KIND.token)
    for (let n = 1; n < HAN_LONGEST && i + n < tokens.length; n++) {
      const next = tokens[i + n]!
      if (n > 1 && (kind !== 'han' || next.kind !== 'han')) break
      hash = mix(hash, hashes[i + n]!)
      onNgram(finish(hash), start, next.end, KIND.tokens)
    }
  }
  for (const token of tokens) letterNgrams(text, token, onNgram)
  for (let i = 0; i < tokens.length; i++) soundNgrams(text, tokens, i, onNgram)
  edgeNgrams(tokens, hashes, onNgram)
  senseNgrams(piecesOf(tokens, hashes), onNgram)
}

function senseNgrams(pieces: Piece[], onNgram: OnNgram): void {
  const senses = pieces.filter(({ isSense }) => isSense).slice(0, MOST_SENSES)
  for (const { hash, start, end } of senses) onNgram(finish(mix(SENSES, hash)), start, end, KIND.sense)
  for (let i = 1; i < pieces.length; i++) {
    const [before, after] = [pieces[i - 1]!, pieces[i]!]
    if (!before.isSense && !after.isSense) continue
    onNgram(finish(mix(mix(SENSES, before.hash), after.hash)), before.start, after.end, KIND.senses)
  }
  for (let i = 0; i < senses.length; i++) {
    for (let j = i + 1; j < senses.length; j++) {
      const low = Math.min(senses[i]!.hash, senses[j]!.hash)
      const high = Math.max(senses[i]!.hash, senses[j]!.hash)
      if (low === high) continue
      onNgram(finish(mix(mix(COMPANY, low), high)), senses[i]!.start, senses[j]!.end, KIND.company)
    }
  }
}

function edgeNgrams(tokens: Token[], hashes: number[], onNgram: OnNgram): void {
  const last = tokens.length - 1
  let first = FIRST
  let final = LAST
  for (let n = 0; n < Math.min(EDGE_LONGEST, tokens.length); n++) {
    first = mix(first, hashes[n]!)
    final = mix(final, hashes[last - n]!)
    onNgram(finish(first), tokens[0]!.start, tokens[n]!.end, KIND.edge)
    onNgram(finish(final), tokens[last - n]!.start, tokens[last]!.end, KIND.edge)
  }
}

/** Pairs and threes of how Chinese characters sound, from token `first` on: the same for 充电 and 冲电. */
function soundNgrams(text: string, tokens: Token[], first: number, onNgram: OnNgram): void {
  if (tokens[first]!.kind !== 'han') return
  const { start } = tokens[first]!
  let hash = mix(SOUNDS, soundOf(text.charCodeAt(start)))
  for (let i = first + 1; i < tokens.length && i < first + SOUNDS_LONGEST && tokens[i]!.kind === 'han'; i++) {
    hash = mix(hash, soundOf(text.charCodeAt(tokens[i]!.start)))
    onNgram(finish(hash), start, tokens[i]!.end, KIND.sounds)
  }
}

/** 3- and 4-grams of a word's characters, a space standing for each of its edges. */
function letterNgrams(text: string, { start, end, kind }: Token, onNgram: OnNgram): void {
  if (kind !== 'word' || isLongNumber(text, start, end)) return
  const at = (place: number) => (place < start || place >= end ? SPACE : text.charCodeAt(place))
  for (let from = start - 1; from < end - 1; from++) {
    let hash = mix(LETTERS, at(from))
    for (let to = from + 1; to <= end && to < from + LETTERS_LONGEST; to++) {
      hash = mix(hash, at(to))
      if (to - from + 1 < LETTERS_SHORTEST) continue
      onNgram(finish(hash), Math.max(start, from), Math.min(end, to + 1), KIND.letters)
    }
  }
}
