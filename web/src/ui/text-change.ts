import { diffWordsWithSpace } from 'diff'

/** A piece of two versions of a text: of both, of the later one alone (added), or of the earlier one alone. */
export interface Piece {
  text: string
  kind: 'kept' | 'added' | 'removed'
  /** Where it begins in what is told, in characters. */
  at: number
}

/** More pieces than these make no change that can be read; counting them takes quadratic time. */
const MOST_EDITS = 1000
/** Less in common than this reads better as two texts. */
const LEAST_COMMON = 0.3

/** How a text became another, word by word (Chinese too); null where they have too little in common. */
export function piecesOf(before: string, after: string): Piece[] | null {
  const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const changes = diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: MOST_EDITS })
  if (!changes) return null
  let [at, kept] = [0, 0]
  const pieces = changes.map(({ value: text, added, removed }): Piece => {
    const piece: Piece = { text, kind: added ? 'added' : removed ? 'removed' : 'kept', at }
    at += text.length
    if (piece.kind === 'kept') kept += text.length
    return piece
  })
  return kept < LEAST_COMMON * Math.max(before.length, after.length) ? null : pieces
}
