import { normalise } from '../text/normalise.ts'
import { tokenise } from '../text/tokenise.ts'
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
/** What one text alone says does not speak for its group: of "赠品漏了" it would be "品漏了". */
const LEAST_TEXTS = 2
const HAN_LONGEST = 6
const MOST_WORDS = 4

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
    const least = Math.min(LEAST_TEXTS, texts.length)
    return { terms: strongest(counts[i]!, total, size, least), medoid: medoidOf(own) }
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** What joins words and names nothing: no part of a label. */
const JOINT =
  /^(?:[的了着过地得吗呢吧啊呀么嘛哦我你您他她它们这那谁哪几是有在和与就都也还很太不没想要会能可把被给让跟到从对为所及或再又才请]|[我你您他她它咱]们|自己|可以|怎么|什么|多少|哪里|为什么|如何|是否|能不能|一下|这个|那个|怎样)$/u
/** The same in English. */
const ENGLISH_JOINT =
  /^(?:an|the|is|am|are|was|were|be|been|do|does|did|can|could|will|would|may|should|have|has|had|not|and|or|but|if|so|of|to|in|on|at|by|for|from|with|about|me|my|you|your|we|our|us|it|its|they|their|this|that|these|those|there|what|when|where|who|which|why|how|any|some|please)$/i

/** Words of alphabetic scripts; of Chinese runs of whole words, two to six characters. */
function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const { start, end, kind } of tokenise(text))
    if (kind === 'word' && end - start > 1 && !ENGLISH_JOINT.test(text.slice(start, end)))
      terms.add(text.slice(start, end))
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    const words = Array.from(segmenter.segment(run), ({ segment }) => segment)
    for (let from = 0; from < words.length; from++) {
      for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
        const term = words.slice(from, to + 1).join('')
        if (term.length > HAN_LONGEST || JOINT.test(words[to] ?? '')) break
        if (term.length > 1) terms.add(term)
      }
    }
  }
  return terms
}

function strongest(own: Map<string, number>, total: Map<string, number>, size: number, least: number): string[] {
  // A longer run of characters that stands as often says more than its parts.
  const shared = [...own].filter(([, count]) => count >= least)
  const weighed = shared.map(([term, count]) => ({
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

/** One holds the other, or they share a word at their edges: "运费险" and "退运费". */
const overlaps = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || (isHan(a) && isHan(b) && (meet(a, b) || meet(b, a)))

const isHan = (term: string): boolean => /^\p{Script=Han}/u.test(term)

/** The end of one is the beginning of the other. */
const meet = (a: string, b: string): boolean =>
  Array.from({ length: Math.min(a.length, b.length) - 2 + 1 }, (_, i) => i + 2).some((n) => a.endsWith(b.slice(0, n)))
