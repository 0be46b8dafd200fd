interface Piece {
  text: string
  weight: number
}

/** The pieces without doubles, strongest first: a word and a run of letters may be the same text. */
export function distinct(pieces: readonly Piece[]): Piece[] {
  const strongest = new Map<string, Piece>()
  for (const piece of pieces.toSorted((a, b) => b.weight - a.weight))
    if (!strongest.has(piece.text)) strongest.set(piece.text, piece)
  return [...strongest.values()]
}

/** A run of letters of the question that carry the same strength; `at` is where it begins. */
export interface Run {
  text: string
  at: number
  /** 0 to 1, the strongest piece being 1. */
  strength: number
}

/** Cuts a question into runs by how much its pieces spoke for the intent; a letter counts for its strongest piece. */
export function highlight(question: string, pieces: readonly Piece[]): Run[] {
  const lower = question.toLowerCase()
  const strength = new Array<number>(question.length).fill(0)
  const strongest = Math.max(0, ...pieces.map(({ weight }) => weight))
  for (const { text, weight } of pieces) {
    if (weight <= 0) continue
    const piece = text.trim().toLowerCase()
    for (let at = lower.indexOf(piece); piece !== '' && at >= 0; at = lower.indexOf(piece, at + 1))
      for (let i = at; i < at + piece.length; i++) strength[i] = Math.max(strength[i] ?? 0, weight / strongest)
  }
  const runs: Run[] = []
  for (const [at, letter] of question.split('').entries()) {
    const last = runs.at(-1)
    if (last && last.strength === strength[at]) last.text += letter
    else runs.push({ text: letter, at, strength: strength[at] ?? 0 })
  }
  return runs
}
