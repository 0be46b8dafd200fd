import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'

it('cuts a text at marks that overlap', () => {
  const marks = [
    { start: 1, end: 4, finding: 1 },
    { start: 3, end: 6, finding: 2 },
  ]
  expect(piecesOf({ text: 'abcdefg', marks }).map(({ text, findings }) => [text, findings])).toEqual([
    ['a', []],
    ['bc', [1]],
    ['d', [1, 2]],
    ['ef', [2]],
    ['g', []],
  ])
})

it('loses nothing of the text', () => {
  const mark = fc.record({ start: fc.nat(40), end: fc.nat(40), finding: fc.nat(3) })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      const pieces = piecesOf({ text, marks })
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
