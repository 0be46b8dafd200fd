import { describe, expect, it } from 'vitest'
import { distinct, highlight } from './highlight.ts'

const shown = (question: string, pieces: { text: string; weight: number }[]) =>
  highlight(question, pieces).map(({ text, strength }) => [text, strength])

describe('highlight', () => {
  it('marks every occurrence, by the strongest piece that covers a letter', () => {
    const pieces = [
      { text: '退货', weight: 2 },
      { text: '货', weight: 1 },
    ]
    expect(shown('退货的货', pieces)).toEqual([
      ['退货', 1],
      ['的', 0],
      ['货', 0.5],
    ])
  })

  it('ignores case, pieces that are not there and those that spoke against', () => {
    const pieces = [
      { text: 'where', weight: 1 },
      { text: 'zebra', weight: 3 },
      { text: 'is', weight: -1 },
    ]
    expect(shown('Where is', pieces)).toEqual([
      ['Where', 1 / 3],
      [' is', 0],
    ])
  })

  it('loses no letter', () => {
    const question = '我的快递 SF123 到哪了?'
    const runs = highlight(question, [{ text: '快递', weight: 0.4 }])
    expect(runs.map(({ text }) => text).join('')).toBe(question)
    expect(highlight('', [])).toEqual([])
  })
})

it('keeps the strongest of equal pieces, strongest first', () => {
  const pieces = [
    { text: 'a', weight: 0.1 },
    { text: 'b', weight: 0.3 },
    { text: 'a', weight: 0.2 },
  ]
  expect(distinct(pieces)).toEqual([pieces[1], pieces[2]])
})
