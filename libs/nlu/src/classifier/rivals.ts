import type { SparseRows } from '../features/sparse.ts'
import { createRandom, shuffle } from '../random.ts'

/** N-grams in more of the texts than this share say too little of what a text is about to be followed. */
const COMMON = 0.02
/** Of the texts that are not the class's own, so many are the likest; the others are drawn. */
const LIKEST = 0.5

/**
 * The texts that a class learns from where it cannot look at all: its own, those that have most in common with them,
 * and some of the rest, as they come.
 * @returns the places of about `most` texts for a class; its own are always among them
 */
export function createRivals(
  rows: SparseRows,
  labels: Uint32Array,
  features: number,
  { most, seed }: { most: number; seed: number },
): (target: number) => Uint32Array {
  const { starts, ids, values } = rows
  const postings = postingsOf(rows, features)
  const random = createRandom(seed)
  const drawn = shuffle(Uint32Array.from(labels.keys()), random)
  const shared = new Float32Array(labels.length)

  /** What every text shares with the class's own, added up. */
  function share(own: Uint32Array): void {
    shared.fill(0)
    for (const r of own) {
      for (let i = starts[r]!; i < starts[r + 1]!; i++) {
        const to = postings.starts[ids[i]! + 1]!
        for (let p = postings.starts[ids[i]!]!; p < to; p++) {
          shared[postings.texts[p]!]! += values[i]! * postings.values[p]!
        }
      }
    }
    for (const r of own) shared[r] = 0
  }

  return (target) => {
    const own = Uint32Array.from(labels.keys()).filter((r) => labels[r] === target)
    const chosen = new Set(own)
    const others = Math.max(0, most - own.length)
    share(own)
    const least = shared
      .slice()
      .sort()
      .at(-Math.ceil(others * LIKEST) || -1)!
    for (let r = 0; r < labels.length && chosen.size < own.length + others; r++) {
      if (shared[r]! > 0 && shared[r]! >= least) chosen.add(r)
    }
    const from = Math.floor(random() * drawn.length)
    for (let i = 0; i < drawn.length && chosen.size < own.length + others; i++) {
      chosen.add(drawn[(from + i) % drawn.length]!)
    }
    return Uint32Array.from(chosen).sort()
  }
}

/** For each n-gram that is not common, the texts that it stands in: `[starts[id], starts[id + 1])` of `texts`. */
function postingsOf({ starts: rowStarts, ids, values }: SparseRows, features: number) {
  const texts = rowStarts.length - 1
  const counts = new Uint32Array(features)
  for (const id of ids) counts[id]!++
  const followed = (id: number) => counts[id]! <= texts * COMMON
  const starts = new Uint32Array(features + 1)
  for (let id = 0; id < features; id++) starts[id + 1] = starts[id]! + (followed(id) ? counts[id]! : 0)
  const free = starts.slice()
  const postings = { starts, texts: new Uint32Array(starts[features]!), values: new Float32Array(starts[features]!) }
  for (let r = 0; r < texts; r++) {
    for (let i = rowStarts[r]!; i < rowStarts[r + 1]!; i++) {
      const id = ids[i]!
      if (!followed(id)) continue
      const at = free[id]!++
      postings.texts[at] = r
      postings.values[at] = values[i]!
    }
  }
  return postings
}
