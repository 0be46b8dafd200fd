import { normalise } from '@tandem/nlu'

const LENGTH = 4

/** The overlapping pieces of a text, in one spelling and without marks: two texts that share most are near copies. */
export function shinglesOf(text: string): Set<string> {
  const pieces = text.split('\n').map((line) => normalise(line).replace(/[^\p{L}\p{N}]+/gu, ''))
  const plain = [...pieces.join('')]
  if (plain.length <= LENGTH) return new Set(plain.length > 0 ? [plain.join('')] : [])
  return new Set(plain.slice(LENGTH - 1).map((_, i) => plain.slice(i, i + LENGTH).join('')))
}

/** What two texts share: of both together (Jaccard), and of the shorter one; 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { likeness: number; contained: number } {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return { likeness: 0, contained: 0 }
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared++
  return { likeness: shared / (a.size + b.size - shared), contained: shared / small.size }
}
