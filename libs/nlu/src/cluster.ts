import { createCentroids, nearest } from './clusters/centroids.ts'
import { vectorsOf } from './clusters/vectors.ts'

/** Texts that say about the same; `leader` and `members` are indices into the input, the leader among them. */
export interface Cluster {
  leader: number
  members: number[]
}

export interface ClusterOptions {
  /** How alike a text must be to a group's centre, as the cosine of n-gram vectors. Default 0.25. */
  similarity?: number
  /** Only so many texts are looked at. Default 5,000. */
  limit?: number
}

const SIMILARITY = 0.25
const LIMIT = 5000
/** Groups whose centres are so alike are one. */
const SAME = 0.4

/**
 * Clusters questions: each text joins the group with the most similar centre, which moves with it, or begins one.
 * N-grams that are rare among the texts weigh more. Largest cluster first.
 */
export function cluster(texts: readonly string[], options: ClusterOptions = {}): Cluster[] {
  const clusters: Cluster[] = []
  joinClusters([], texts, options).forEach((group, text) => {
    const known = clusters[group]
    if (known) known.members.push(text)
    else clusters[group] = { leader: text, members: [text] }
  })
  return clusters.sort((a, b) => b.members.length - a.members.length || a.leader - b.leader)
}

/**
 * The group that each new text belongs to, where some groups are there already.
 * @param groups texts of each known group; a sample is enough
 * @returns a number per text: the known group, or from `groups.length` on a new one, in the order of their first texts
 */
export function joinClusters(
  groups: readonly (readonly string[])[],
  texts: readonly string[],
  options: ClusterOptions = {},
): number[] {
  const { similarity = SIMILARITY, limit = LIMIT } = options
  const known = groups.flat()
  const vectors = vectorsOf([...known, ...texts.slice(0, limit)])
  const centroids = createCentroids()
  let next = 0
  groups.forEach((group, number) => {
    for (let i = 0; i < group.length; i++) centroids.add(number, vectors[next++]!)
  })
  let count = groups.length
  return vectors.slice(known.length).map((vector) => {
    const best = nearest(centroids, vector)
    const group = best && best.cosine >= similarity ? best.group : count++
    centroids.add(group, vector)
    return group
  })
}

/**
 * Pairs of groups that say about the same, most alike first: what came in bit by bit ends in more groups than need be.
 * Every group is in one pair at most.
 */
export function alikeClusters(groups: readonly (readonly string[])[], similarity = SAME): [number, number][] {
  const vectors = vectorsOf(groups.flat())
  const centroids = createCentroids()
  let next = 0
  groups.forEach((group, number) => {
    for (let i = 0; i < group.length; i++) centroids.add(number, vectors[next++]!)
  })
  const taken = new Set<number>()
  return centroids
    .pairs(similarity)
    .filter(({ a, b }) => !taken.has(a) && !taken.has(b) && taken.add(a).add(b))
    .map(({ a, b }) => [a, b])
}
