/** Of a message much longer than any suggestion only so much is compared: the distance takes quadratic time. */
const COMPARED = 2000

/**
 * Which share of the characters was changed from what was suggested to what was sent: 0 the same, 1 nothing left.
 * What the agent wrote before or after a suggestion that stands whole in the reply is no change of it.
 */
export function editShare(suggested: string, sent: string): number {
  const [from, to] = [suggested.trim().slice(0, COMPARED), sent.trim().slice(0, COMPARED)]
  if (to.includes(from)) return 0
  return distance([...from], [...to]) / Math.max([...from].length, [...to].length)
}

/** More changed than this, and the reply is the agent's own work. */
export const isSent = (edited: number): boolean => edited <= 0.7

/** Levenshtein's distance, one row of the table at a time. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The middle one; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
