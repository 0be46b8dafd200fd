import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

describe('folding', () => {
  test.each([
    ['full width', '１３８＠ａ．ｃ', '138@a.c'],
    ['circled', '①❸➇⓪⓿', '13800'],
    ['bracketed', '⑴⒊', '13'],
    ['keycaps', '1️⃣3️⃣', '13'],
    ['other scripts', '١٣٨ १३८', '138 138'],
    ['zero width and bidi', '1\u200b3\u202e8\u00ad', '138'],
    ['struck through', '1\u03363\u03368', '138'],
    ['dashes and blanks', '1—3\u30008−0', '1-3 8-0'],
    ['entities', '&#49;&#x33;8&commat;', '138@'],
    ['JSON escapes', '\\u673a\\\\u0031\\n3', '机1 3'],
    ['surrogate escapes', '\\ud835\\udfcf', '1'],
    ['percent', 'a%40b.c', 'a@b.c'],
  ])('%s', (_, original, folded) => {
    expect(normalise(original).text).toBe(folded)
  })

  test('offsets point at what a unit was made of', () => {
    const view = normalise('x\\u0031\u200b１')
    expect(view.text).toBe('x11')
    expect([...view.starts]).toEqual([0, 1, 8])
    expect([...view.ends]).toEqual([1, 7, 9])
  })

  test('a keycap frame belongs to its figure', () => {
    expect([...normalise('1️⃣a').ends]).toEqual([3, 4])
  })
})

test('offsets never leave the text and never run backwards', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      const { text, starts, ends } = normalise(original)
      expect(starts.length).toBe(text.length)
      expect(ends.length).toBe(text.length)
      starts.forEach((start, at) => {
        expect(ends[at]).toBeGreaterThan(start)
        expect(ends[at]).toBeLessThanOrEqual(original.length)
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
      })
    }),
  )
})
