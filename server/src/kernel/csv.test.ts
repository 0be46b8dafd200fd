import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvOf, unguarded } from './csv.ts'

describe('rows as CSV', () => {
  it('are quoted where they have to be, with a byte order mark for spreadsheets', () => {
    expect(
      csvOf([
        ['a', 1, null],
        ['b,c', '说"是"', '两\n行'],
      ]),
    ).toBe('\uFEFFa,1,\r\n"b,c","说""是""","两\n行"\r\n')
  })

  it('hold no formula of somebody else, while figures stay figures', () => {
    for (const text of ['=1+1', '+86', '-x', '@sum', ' =x', '\u3000＝x', '\tx', "'=x"])
      expect(csvOf([[text]])).toContain(`'${text}`)
    expect(csvOf([[-3, '满=减']])).toBe('\uFEFF-3,满=减\r\n')
  })

  it('come back as they were, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...`=+-@'",;\t\r\n 退a＝`) })
    const table = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(table, (rows) => {
        const { data } = Papa.parse<string[]>(csvOf(rows).replace('\uFEFF', ''), { delimiter: ',', newline: '\r\n' })
        expect(data.slice(0, -1).map((cells) => cells.map(unguarded))).toEqual(rows)
      }),
    )
  })
})
