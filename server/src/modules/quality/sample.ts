import { createHash } from 'node:crypto'

/** An episode that may be drawn. */
export interface Candidate {
  episode: string
  stratum: string
  risk: number
  /** Who must not inspect it: those who took part. */
  agents: readonly string[]
}

export interface Drawn extends Candidate {
  picked: 'sample' | 'risk'
  /** How many episodes of its stratum it stands for; 0 keeps it out of every estimate. */
  weight: number
}

export interface Drawing {
  mode: 'all' | 'percentage' | 'count'
  amount: number
  risky: number
  /** The same seed draws the same sample. */
  seed: string
}

/**
 * A stratified random sample, proportional with at least one of each stratum while the number allows it, and beside it
 * the riskiest of the rest.
 */
export function draw(candidates: readonly Candidate[], { mode, amount, risky, seed }: Drawing): Drawn[] {
  const strata = new Map<string, Candidate[]>()
  for (const one of candidates) strata.set(one.stratum, [...(strata.get(one.stratum) ?? []), one])
  const sizes = [...strata.values()].map(({ length }) => length)
  const shares = allocate(sizes, numberOf(candidates.length, mode, amount))
  const sampled = [...strata.values()].flatMap((members, i): Drawn[] => {
    const chosen = shuffled(members, seed).slice(0, shares[i])
    return chosen.map((one) => ({ ...one, picked: 'sample', weight: members.length / chosen.length }))
  })
  const taken = new Set(sampled.map(({ episode }) => episode))
  const risks = shuffled(candidates, seed)
    .filter(({ episode, risk }) => risk > 0 && !taken.has(episode))
    .toSorted((a, b) => b.risk - a.risk)
    .slice(0, risky)
  return [...sampled, ...risks.map((one): Drawn => ({ ...one, picked: 'risk', weight: 0 }))]
}

function numberOf(all: number, mode: Drawing['mode'], amount: number): number {
  if (mode === 'all') return all
  return Math.min(all, mode === 'count' ? amount : Math.ceil((all * amount) / 100))
}

/** Shares out `n` by size: largest remainders, each stratum at least one if there are enough, none more than it has. */
export function allocate(sizes: readonly number[], n: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all === 0) return sizes.map(() => 0)
  const exact = sizes.map((size) => (size * Math.min(n, all)) / all)
  const least = n >= sizes.length ? 1 : 0
  const shares = exact.map((share, i) => Math.min(sizes[i] ?? 0, Math.max(least, Math.floor(share))))
  const order = exact.map((share, i) => ({ i, rest: share - (shares[i] ?? 0) }))
  let open = Math.min(n, all) - shares.reduce((sum, share) => sum + share, 0)
  for (const { i } of order.toSorted((a, b) => b.rest - a.rest || a.i - b.i)) {
    if (open > 0 && (shares[i] ?? 0) < (sizes[i] ?? 0)) {
      shares[i] = (shares[i] ?? 0) + 1
      open--
    }
  }
  // The least ones may have taken too many: the largest strata give back.
  while (open < 0) {
    const most = shares.indexOf(Math.max(...shares))
    shares[most] = (shares[most] ?? 0) - 1
    open++
  }
  return shares
}

const rank = (seed: string, text: string): string => createHash('sha256').update(`${seed}|${text}`).digest('hex')

/** In an order that chance decides and the seed repeats. */
const shuffled = (list: readonly Candidate[], seed: string): Candidate[] =>
  list
    .map((one) => ({ one, key: rank(seed, one.episode) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)

/** Those of the sample that a second inspector scores too: so many per cent, chosen by chance. */
export function doubled(drawn: readonly Drawn[], percent: number, seed: string): Drawn[] {
  const sampled = drawn.filter(({ picked }) => picked === 'sample')
  const keyed = sampled.map((one) => ({ one, key: rank(`${seed}|double`, one.episode) }))
  const count = Math.round((sampled.length * percent) / 100)
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)
}

/** The inspector with the least to do who had no part in it; null when nobody is left. */
export function inspectorFor(loads: Map<string, number>, not: readonly string[]): string | null {
  let best: string | null = null
  for (const [inspector, load] of loads) {
    if (!not.includes(inspector) && (best === null || load < (loads.get(best) ?? 0))) best = inspector
  }
  if (best !== null) loads.set(best, (loads.get(best) ?? 0) + 1)
  return best
}
