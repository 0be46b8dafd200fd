import { topOf } from '../classifier/softmax.ts'
import { normalise } from '../text/normalise.ts'
import { tokenise } from '../text/tokenise.ts'

/** A text to be found. */
export interface Document {
  id: string
  text: string
}

/** A document and how well it answers, in BM25 units; `share` is the part of the query's weight it holds, 0 to 1. */
export interface Hit {
  id: string
  score: number
  share: number
}

interface Posting {
  document: number
  count: number
}

/**
 * An inverted index over single characters (Chinese) and word stems (other scripts). Pairs of neighbours make it
 * worse: people put the same words in another order.
 */
export interface SearchIndex {
  ids: readonly string[]
  lengths: Float64Array
  averageLength: number
  postings: ReadonlyMap<string, readonly Posting[]>
}

/**
 * Term saturation and length normalisation of BM25 (Robertson and Zaragoza, 2009). Questions are short: a word that
 * comes twice says hardly more.
 */
const SATURATION = 0.4
const LENGTH = 0.75

/** Indexes documents; ids should be distinct. */
export function buildIndex(documents: readonly Document[]): SearchIndex {
  const postings = new Map<string, Posting[]>()
  const lengths = new Float64Array(documents.length)
  documents.forEach(({ text }, document) => {
    const terms = countTerms(text)
    for (const [term, count] of terms) {
      const list = postings.get(term)
      if (list) list.push({ document, count })
      else postings.set(term, [{ document, count }])
      lengths[document]! += count
    }
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return {
    ids: documents.map(({ id }) => id),
    lengths,
    averageLength: total / Math.max(1, documents.length) || 1,
    postings,
  }
}

/** The best `k` documents for a query, best first; documents that share nothing with it are left out. */
export function search(index: SearchIndex, query: string, k: number): Hit[] {
  const scores = new Float64Array(index.ids.length)
  let whole = 0
  for (const term of countTerms(query).keys()) {
    const list = index.postings.get(term) ?? []
    const weight = rarity(index.ids.length, list.length)
    whole += weight
    for (const { document, count } of list) {
      const length = 1 - LENGTH + (LENGTH * index.lengths[document]!) / index.averageLength
      scores[document]! += (weight * (count * (SATURATION + 1))) / (count + SATURATION * length)
    }
  }
  return topOf(scores, k)
    .filter((document) => scores[document]! > 0)
    .map((document) => {
      const score = scores[document]!
      return { id: index.ids[document]!, score, share: Math.min(1, score / whole) }
    })
}

function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

function countTerms(text: string): Map<string, number> {
  const clean = normalise(text)
  const counts = new Map<string, number>()
  for (const { start, end } of tokenise(clean)) {
    const term = stem(clean.slice(start, end))
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

/** English plural and verb endings cut off, so that "refunds" finds "refund"; other words stay. */
function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word
  return word.replace(/(?:'s|ies|ing|ed|es|s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
}
