/** Shorter words are not corrected: too many of them are one slip from another. */
const SHORTEST = 4
/** From this length on, two slips are forgiven. */
const LONG = 8

/**
 * Makes a function that mends words of an alphabetic script: a word that is not known becomes the known word that
 * is one slip away (two in long words) - a letter missing, doubled, wrong, or two letters swapped. Candidates are
 * found by deletions (Garbe's symmetric delete), so the cost does not grow with the number of known words.
 * @param words known words in lower case, the most frequent first
 */
export function createSpeller(words: readonly string[]): (word: string) => string {
  const known = new Set(words)
  let index: Map<string, number[]> | undefined
  return (word) => {
    if (word.length < SHORTEST || word.length > 20 || known.has(word) || !/^[a-z]+$/.test(word)) return word
    index ??= indexDeletions(words)
    const allowed = word.length >= LONG ? 2 : 1
    let best = word
    let fewest = allowed + 1
    for (const deletion of deletionsOf(word, allowed)) {
      for (const at of index.get(deletion) ?? []) {
        const slips = distance(word, words[at]!, fewest)
        if (slips < fewest) {
          fewest = slips
          best = words[at]!
        }
      }
    }
    return best
  }
}

function indexDeletions(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  words.forEach((word, at) => {
    for (const deletion of deletionsOf(word, word.length >= LONG ? 2 : 1)) {
      const list = index.get(deletion)
      if (list) list.push(at)
      else index.set(deletion, [at])
    }
  })
  return index
}

/** The word and what remains of it without any one letter (or any two). */
function deletionsOf(word: string, letters: number): Set<string> {
  const found = new Set([word])
  let edge = [word]
  for (let round = 0; round < letters; round++) {
    edge = edge.flatMap((piece) => Array.from(piece, (_, i) => piece.slice(0, i) + piece.slice(i + 1)))
    for (const piece of edge) found.add(piece)
  }
  return found
}

/** Edits and swaps of neighbours between two words; `limit` or more is not told apart. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
