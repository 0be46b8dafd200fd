import { expect, it } from 'vitest'
import { piecesOf } from './text-change.ts'

const marked = (before: string, after: string) =>
  piecesOf(before, after)
    ?.map(({ text, kind }) => ({ kept: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('')

it('tells which words of a text are others now, in Chinese and English', () => {
  expect(marked('签收后七天内可以退货。', '签收后十五天内可以退货。')).toMatch(
    /^签收后\[-七.*\]\[\+十五.*\].*可以退货。$/,
  )
  expect(marked('Returns are free for members.', 'Returns are free for all members.')).toBe(
    'Returns are free for [+all ]members.',
  )
})

it('is both texts again, whatever they are', () => {
  const [before, after] = ['运费由买家承担。\n\n- 偏远地区除外', '运费由我们承担。\n\n- 偏远地区另计']
  const pieces = piecesOf(before, after) ?? []
  const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('')
  expect([without('added'), without('removed')]).toEqual([before, after])
})

it('leaves texts alone that have little in common, or are too long to compare', () => {
  expect(piecesOf('您好，请问有什么可以帮您？', 'Shipping takes three days.')).toBeNull()
  const words = (prefix: string) => Array.from({ length: 4000 }, (_, i) => `${prefix}${i}`).join(' ')
  expect(piecesOf(words('a'), words('b'))).toBeNull()
})
