import { normalise } from '../text/normalise.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { createCentroids } from './centroids.ts'
import { vectorsOf } from './vectors.ts'

/** What a group of texts is about. */
export interface ClusterLabel {
  /** The words that tell this group from the others, strongest first (class-based TF-IDF). */
  terms: string[]
  /** Index of the text that is nearest to the centre: the question to read. */
  medoid: number
}

const TERMS = 3
const HAN_LONGEST = 4

/** Labels for groups of texts, beside each other: a word that all of them have labels none. */
export function describeClusters(groups: readonly (readonly string[])[]): ClusterLabel[] {
  const counts = groups.map((texts) => countTerms(texts))
  const total = new Map<string, number>()
  for (const terms of counts) for (const [term, count] of terms) total.set(term, (total.get(term) ?? 0) + count)
  const size = [...total.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, groups.length)
  const vectors = vectorsOf(groups.flat())
  let next = 0
  return groups.map((texts, i) => {
    const own = vectors.slice(next, next + texts.length)
    next += texts.length
    return { terms: strongest(counts[i]!, total, size), medoid: medoidOf(own) }
  })
}

function medoidOf(vectors: ReturnType<typeof vectorsOf>): number {
  const centroids = createCentroids()
  for (const vector of vectors) centroids.add(0, vector)
  const cosines = vectors.map((vector) => centroids.cosines(vector).get(0) ?? 0)
  return cosines.reduce((best, cosine, i) => (cosine > cosines[best]! ? i : best), 0)
}

/** In how many of the texts each term stands. */
function countTerms(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(normalise(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Words of alphabetic scripts; of Chinese, which marks no words, runs of two to four characters. */
function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  const tokens = tokenise(text)
  tokens.forEach(({ start, end, kind }, i) => {
    if (kind === 'word' && end - start > 1) terms.add(text.slice(start, end))
    if (kind !== 'han') return
    for (let n = 1; n < HAN_LONGEST && isRun(tokens, i, n); n++) terms.add(text.slice(start, tokens[i + n]!.end))
  })
  return terms
}

const isRun = (tokens: readonly Token[], first: number, more: number): boolean =>
  tokens[first + more]?.kind === 'han' && tokens[first + more]!.start === tokens[first + more - 1]!.end

function strongest(own: Map<string, number>, total: Map<string, number>, size: number): string[] {
  // A longer run of characters that stands as often says more than its parts.
  const weighed = [...own].map(([term, count]) => ({
    term,
    weight: count * Math.log(1 + size / total.get(term)!) * (1 + 0.1 * term.length),
  }))
  weighed.sort((a, b) => b.weight - a.weight || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
  const chosen: string[] = []
  for (const { term } of weighed) {
    if (chosen.length === TERMS) break
    if (!chosen.some((other) => overlaps(other, term))) chosen.push(term)
  }
  return chosen
}

/** One holds the other, or they are cut from the same run of characters. */
const overlaps = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || a.slice(1) === b.slice(0, -1) || b.slice(1) === a.slice(0, -1)
