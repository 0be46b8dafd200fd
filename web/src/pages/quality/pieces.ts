import type { MarkedMessage } from '@tandem/contract'

export interface Piece {
  at: number
  text: string
  /** The findings that have a place here. */
  findings: number[]
}

/** A text cut at the ends of its marks, which may overlap. */
export function piecesOf({ text, marks }: Pick<MarkedMessage, 'text' | 'marks'>): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((at, i) => {
    const end = cuts[i + 1] ?? text.length
    const findings = marks.filter((mark) => mark.start <= at && mark.end >= end).map(({ finding }) => finding)
    return { at, text: text.slice(at, end), findings }
  })
}
