import { hashToken } from '../features/token-hash.ts'
import { piecesOf } from '../senses/senses.ts'
import { normalise } from '../text/normalise.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Terms } from './field.ts'

/** What a text is found by. */
export interface TextTerms {
  /** Single Chinese characters and stems of other words. Pairs make it worse: people put words in another order. */
  words: Terms
  /** Groups of synonyms, so that "money back" and 退款 find "refund". */
  senses: Terms
}

export function termsOf(text: string): TextTerms {
  const clean = normalise(text)
  const tokens = tokenise(clean)
  const hashes = tokens.map((token) => hashToken(clean, token))
  return {
    words: countOf(tokens.map(({ start, end }) => stem(clean.slice(start, end)))),
    senses: countOf(piecesOf(tokens, hashes).flatMap(({ isSense, hash }) => (isSense ? [String(hash)] : []))),
  }
}

function countOf(terms: readonly string[]): Terms {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** English plural and verb endings cut off, so that "refunds" finds "refund"; other words stay. */
function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word
  return word.replace(/(?:'s|ies|ing|ed|es|s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
}
