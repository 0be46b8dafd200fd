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

/** An inverted index over single characters and pairs (Chinese) and words and pairs (other scripts). */
export interface SearchIndex {
  ids: readonly string[]
  lengths: Float64Array
  averageLength: number
  postings: ReadonlyMap<string, readonly Posting[]>
}

/** Term saturation and length normalisation of BM25 (Robertson and Zaragoza, 2009). */
const SATURATION = 1.2
const LENGTH = 0.75
/** A pair of neighbours says where words begin and end; it weighs less than its two members together. */
const PAIR_WEIGHT = 0.2

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
      if (!isPair(term)) lengths[document]! += count
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
  const scores = new Map<number, number>()
  let whole = 0
  for (const [term] of countTerms(query)) {
    const list = index.postings.get(term) ?? []
    const weight = (isPair(term) ? PAIR_WEIGHT : 1) * rarity(index.ids.length, list.length)
    whole += weight
    for (const { document, count } of list) {
      const length = 1 - LENGTH + (LENGTH * index.lengths[document]!) / index.averageLength
      const part = (weight * (count * (SATURATION + 1))) / (count + SATURATION * length)
      scores.set(document, (scores.get(document) ?? 0) + part)
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, k)
    .map(([document, score]) => ({ id: index.ids[document]!, score, share: Math.min(1, score / whole) }))
}

function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

const SEPARATOR = '\u0001'

function isPair(term: string): boolean {
  return term.includes(SEPARATOR)
}

function countTerms(text: string): Map<string, number> {
  const clean = normalise(text)
  const words = tokenise(clean).map(({ start, end }) => stem(clean.slice(start, end)))
  const counts = new Map<string, number>()
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  words.forEach((word, i) => {
    add(word)
    if (i > 0) add(words[i - 1] + SEPARATOR + word)
  })
  return counts
}

/** English plural and verb endings cut off, so that "refunds" finds "refund"; other words stay. */
function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word
  return word.replace(/(?:'s|ies|ing|ed|es|s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
}
