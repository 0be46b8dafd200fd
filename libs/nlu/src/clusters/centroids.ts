import type { Vector } from './vectors.ts'

interface Centroid {
  sum: Map<number, number>
  /** Square of the sum's length. */
  square: number
}

/** The centres of groups, moving with every text that joins. */
export interface Centroids {
  add(group: number, vector: Vector): void
  /** The cosine of the vector to each centre that shares an n-gram with it. */
  cosines(vector: Vector): Map<number, number>
  /** Pairs of groups from this similarity on, most alike first. */
  pairs(similarity: number): { a: number; b: number; cosine: number }[]
}

export function createCentroids(): Centroids {
  const centroids = new Map<number, Centroid>()
  const groupsWith = new Map<number, Set<number>>()

  const dots = (vector: Vector): Map<number, number> => {
    const found = new Map<number, number>()
    for (const [ngram, value] of vector) {
      for (const group of groupsWith.get(ngram) ?? []) {
        found.set(group, (found.get(group) ?? 0) + value * centroids.get(group)!.sum.get(ngram)!)
      }
    }
    return found
  }
  const lengthOf = (group: number) => Math.sqrt(centroids.get(group)!.square) || 1

  return {
    add(group, vector) {
      const centroid = centroids.get(group) ?? { sum: new Map<number, number>(), square: 0 }
      centroids.set(group, centroid)
      for (const [ngram, value] of vector) {
        const before = centroid.sum.get(ngram) ?? 0
        centroid.sum.set(ngram, before + value)
        centroid.square += value * (2 * before + value)
        const groups = groupsWith.get(ngram)
        if (groups) groups.add(group)
        else groupsWith.set(ngram, new Set([group]))
      }
    },
    cosines: (vector) => new Map([...dots(vector)].map(([group, dot]) => [group, dot / lengthOf(group)])),
    pairs(similarity) {
      const found: { a: number; b: number; cosine: number }[] = []
      for (const [a, { sum }] of centroids) {
        for (const [b, dot] of dots(sum)) {
          const cosine = dot / (lengthOf(a) * lengthOf(b))
          if (b > a && cosine >= similarity) found.push({ a, b, cosine })
        }
      }
      return found.sort((one, two) => two.cosine - one.cosine || one.a - two.a || one.b - two.b)
    },
  }
}

/** The group with the most similar centre. */
export function nearest(centroids: Centroids, vector: Vector): { group: number; cosine: number } | undefined {
  let best: { group: number; cosine: number } | undefined
  for (const [group, cosine] of centroids.cosines(vector)) if (!best || cosine > best.cosine) best = { group, cosine }
  return best
}
