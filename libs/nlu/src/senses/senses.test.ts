import { expect, test } from 'vitest'
import { hashToken } from '../features/token-hash.ts'
import { normalise, tokenise } from '../index.ts'
import { GROUPS } from './groups.ts'
import { piecesOf } from './senses.ts'

const senses = (text: string) => {
  const clean = normalise(text)
  const tokens = tokenise(clean)
  const hashes = tokens.map((token) => hashToken(clean, token))
  return piecesOf(tokens, hashes).filter(({ isSense }) => isSense)
}
const sensesOf = (text: string) => senses(text).map(({ hash }) => hash)

test.each([
  ['refund', '退款'],
  ['refunded', 'reimbursement'],
  ['shipping', '配送'],
  ['Monday', '周五'],
  ['cancelled', '取消'],
  ['applies', 'applying'],
  ['not working', '坏了'],
  ['退貨', '退货'],
])('%s means about what %s does', (one, other) => {
  expect(sensesOf(one)).toHaveLength(1)
  expect(sensesOf(one)).toEqual(sensesOf(other))
})

test('the longest of phrases that begin alike is taken', () => {
  expect(senses('信用卡').map(({ start, end }) => [start, end])).toEqual([[0, 3]])
  expect(senses('turn off the lights').map(({ start, end }) => [start, end])).toEqual([
    [0, 8],
    [13, 19],
  ])
})

test('what is in no group stands for itself', () => {
  expect(senses('xyzzy 犇')).toEqual([])
})

test('no word stands in two groups: the second would never be looked at', () => {
  const words = GROUPS.trim().split(/[,\n]/)
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})
