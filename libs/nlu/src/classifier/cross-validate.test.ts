import { describe, expect, test } from 'vitest'
import { crossValidate } from './cross-validate.ts'

const TEXTS_EACH = 6

/** Each label has a word of its own in `each` texts. */
function lessons(labels: number, each = TEXTS_EACH) {
  const rows = Array.from({ length: labels * each }, (_, i) => ({
    text: `thing${i % labels} number ${Math.floor(i / labels)}`,
    target: i % labels,
  }))
  return {
    texts: rows.map(({ text }) => text),
    targets: Uint32Array.from(rows, ({ target }) => target),
    names: Array.from({ length: labels }, () => ''),
  }
}

const knownTo = (seen: readonly { measured: { closed: number } }[]) =>
  new Set(seen.map(({ measured }) => measured.closed))

describe('crossValidate', () => {
  test('models that knew every label see every text once; others show what unknown labels look like', () => {
    const { inside, complete, unknown } = crossValidate(lessons(6), { seed: 1 })
    expect(complete).toHaveLength(6 * TEXTS_EACH)
    expect(knownTo(complete)).toEqual(new Set([6]))
    expect(knownTo(inside)).toEqual(new Set([4, 5]))
    expect(unknown).toHaveLength(6 * TEXTS_EACH)
  })

  test('where all labels are always known, one kind of folds is enough', () => {
    const { inside, complete, unknown } = crossValidate(lessons(3), { seed: 1 })
    expect(knownTo(inside)).toEqual(new Set([3]))
    expect(complete).toEqual([])
    expect(unknown).toEqual([])
  })

  test('among few labels both kinds of folds are worth their time, however many texts there are', () => {
    const { inside, complete } = crossValidate(lessons(5, 40), { seed: 1, quick: true })
    expect(knownTo(inside)).toEqual(new Set([4]))
    expect(knownTo(complete)).toEqual(new Set([5]))
  })
})
