const SIZE = 64

/** The same vector for the same text: its pairs of characters, counted into a few places. */
export function vectorOf(text: string): number[] {
  const vector = Array<number>(SIZE).fill(0)
  for (let i = 0; i < text.length; i++) {
    let hash = 7
    for (const char of text.slice(i, i + 2)) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 65_521
    const place = hash % SIZE
    vector[place] = (vector[place] ?? 0) + 1
  }
  return vector
}
