import { forEachNgram } from './features/ngrams.ts'
import { normalise } from './text/normalise.ts'

/** Texts that say about the same; `leader` and `members` are indices into the input, the leader among them. */
export interface Cluster {
  leader: number
  members: number[]
}

export interface ClusterOptions {
  /** How alike a text must be to a leader, as the cosine of n-gram vectors. Default 0.45. */
  similarity?: number
  /** Only so many texts are looked at. Default 5,000. */
  limit?: number
}

const SIMILARITY = 0.45
const LIMIT = 5000

/**
 * Leader clustering of questions: each text joins the most similar leader before it or becomes one. N-grams that
 * are rare among the texts weigh more. Largest cluster first.
 */
export function cluster(texts: readonly string[], options: ClusterOptions = {}): Cluster[] {
  const { similarity = SIMILARITY, limit = LIMIT } = options
  const vectors = weigh(texts.slice(0, limit).map(ngramsOf))
  const leadersWith = new Map<number, { cluster: number; value: number }[]>()
  const clusters: Cluster[] = []
  vectors.forEach((vector, text) => {
    const best = mostSimilar(vector, leadersWith)
    if (best && best.cosine >= similarity) {
      clusters[best.cluster]!.members.push(text)
      return
    }
    for (const [ngram, value] of vector) {
      const list = leadersWith.get(ngram)
      if (list) list.push({ cluster: clusters.length, value })
      else leadersWith.set(ngram, [{ cluster: clusters.length, value }])
    }
    clusters.push({ leader: text, members: [text] })
  })
  return clusters.sort((a, b) => b.members.length - a.members.length || a.leader - b.leader)
}

function ngramsOf(text: string): Set<number> {
  const ngrams = new Set<number>()
  forEachNgram(normalise(text), (hash) => ngrams.add(hash))
  return ngrams
}

/** TF-IDF vectors of length 1. */
function weigh(sets: readonly Set<number>[]): Map<number, number>[] {
  const texts = new Map<number, number>()
  for (const ngrams of sets) for (const ngram of ngrams) texts.set(ngram, (texts.get(ngram) ?? 0) + 1)
  return sets.map((ngrams) => {
    const vector = new Map<number, number>()
    let square = 0
    for (const ngram of ngrams) {
      const value = Math.log((1 + sets.length) / texts.get(ngram)!)
      vector.set(ngram, value)
      square += value * value
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (const [ngram, value] of vector) vector.set(ngram, value * scale)
    return vector
  })
}

function mostSimilar(
  vector: Map<number, number>,
  leadersWith: Map<number, { cluster: number; value: number }[]>,
): { cluster: number; cosine: number } | undefined {
  const cosines = new Map<number, number>()
  for (const [ngram, value] of vector) {
    for (const leader of leadersWith.get(ngram) ?? []) {
      cosines.set(leader.cluster, (cosines.get(leader.cluster) ?? 0) + value * leader.value)
    }
  }
  let best: { cluster: number; cosine: number } | undefined
  for (const [index, cosine] of cosines) if (!best || cosine > best.cosine) best = { cluster: index, cosine }
  return best
}
