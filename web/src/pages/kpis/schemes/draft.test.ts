import type { SchemeItem } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { type DraftLine, emptyLine, itemsOf, linesOf } from './draft.ts'

const items: SchemeItem[] = [
  { kpi: 'handleTime', weight: 40, target: 300, zero: 1200, cap: 100, least: 5 },
  { kpi: 'transferRate', weight: 60, target: 0.055, zero: 0.3, cap: 120, least: 5 },
]
const [first, second] = linesOf(items) as [DraftLine, DraftLine]

describe('a draft of a scheme', () => {
  it('shows shares in per cent and times in seconds, and gives back what was saved', () => {
    expect([first.target, second.target]).toEqual([300, 5.5])
    expect(itemsOf([first, second])).toEqual({ items })
  })

  it('says what is wrong before it is saved', () => {
    expect(itemsOf([])).toEqual({ wrong: 'empty' })
    expect(itemsOf([first, emptyLine])).toEqual({ wrong: 'unfinished' })
    expect(itemsOf([first, { ...first, weight: 60 }])).toEqual({ wrong: 'twice' })
    expect(itemsOf([first, { ...second, zero: 5.5 }])).toEqual({ wrong: 'flat' })
    expect(itemsOf([first, { ...second, weight: 59 }])).toEqual({ wrong: 'weights' })
  })
})
