import { forEachNgram, isSense, isWhole, KIND } from './ngrams.ts'
import type { SparseVector } from './sparse.ts'
import { createSpeller } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'
import { idOf } from './vocabulary.ts'

/** A text's features, and how much of the text the vocabulary knows. */
export interface Vectorised extends SparseVector {
  /** Share of the text's whole-token n-grams that are known, by rarity, 0 to 1. */
  coverage: number
  /** The same for single tokens. */
  tokenCoverage: number
}

/**
 * How the kinds of n-grams weigh, in the order of KIND. Whole tokens are few beside the letters that they are made of. Rarity is no weight:
 * what tells intents apart is often frequent (who, when, not), and the classifiers find out (measured on seven sets).
 */
const WEIGHTS = Float32Array.of(2.5, 1, 1, 0.5, 1, 3, 1.5, 2)

/**
 * Makes a function from normalised text to n-gram vector: sublinear term frequency, L2 norm 1; words unknown to the
 * vocabulary are read as the known word one slip away. The function keeps scratch memory as large as the vocabulary,
 * so make it once and use it often.
 */
export function createVectoriser(vocabulary: Vocabulary): (text: string) => Vectorised {
  const { kinds, idf, unseenIdf } = vocabulary
  const weights = WEIGHTS.map((weight, kind) => (isSense(kind) ? weight * vocabulary.senseWeight : weight))
  const counts = new Float32Array(idf.length)
  const mend = createSpeller(vocabulary.words)
  return (text) => {
    const found: number[] = []
    // Rarities of known and of all whole-token n-grams; then of single tokens.
    let known = 0
    let total = 0
    let knownTokens = 0
    let allTokens = 0
    forEachNgram(mendWords(text, mend), (hash, _start, _end, kind) => {
      const id = idOf(vocabulary, hash)
      const rarity = id < 0 ? unseenIdf : idf[id]!
      if (isWhole(kind)) {
        total += rarity
        if (id >= 0) known += rarity
      }
      if (kind === KIND.token) {
        allTokens += rarity
        if (id >= 0) knownTokens += rarity
      }
      if (id < 0) return
      if (counts[id]! === 0) found.push(id)
      counts[id]! += 1
    })
    const values = new Float32Array(found.length)
    let square = 0
    for (let i = 0; i < found.length; i++) {
      const id = found[i]!
      const value = (1 + Math.log(counts[id]!)) * weights[kinds[id]!]!
      counts[id] = 0
      values[i] = value
      square += value * value
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (let i = 0; i < values.length; i++) values[i]! *= scale
    return {
      ids: new Uint32Array(found),
      values,
      coverage: total > 0 ? known / total : 0,
      tokenCoverage: allTokens > 0 ? knownTokens / allTokens : 0,
    }
  }
}

function mendWords(text: string, mend: (word: string) => string): string {
  return /[a-z]{4}/.test(text) ? text.replace(/[a-z']{4,}/g, mend) : text
}
