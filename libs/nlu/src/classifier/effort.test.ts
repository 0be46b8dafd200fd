import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effortFor, openShare } from './effort.ts'

const work = (texts: number, classes: number) => {
  const { networks, epochs } = effortFor({ texts, classes, quick: false })
  return texts * classes * networks * epochs
}

describe('effortFor', () => {
  it('looks at few texts often, with three networks', () => {
    expect(effortFor({ texts: 100, classes: 8, quick: false })).toMatchObject({
      svmEpochs: 20,
      networks: 3,
      epochs: 20,
    })
    expect(effortFor({ texts: 15_000, classes: 151, quick: false })).toMatchObject({
      svmEpochs: 20,
      networks: 3,
      epochs: 8,
    })
  })

  it('looks less where texts times classes would take hours', () => {
    expect(effortFor({ texts: 200_000, classes: 2000, quick: false })).toEqual({
      svmEpochs: 8,
      svmTexts: 7500,
      networks: 1,
      epochs: 3,
    })
  })

  it('never works more than a set of some size is worth, but looks at each text three times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200_000 }), fc.integer({ min: 2, max: 2001 }), (texts, classes) => {
        expect(work(texts, classes)).toBeLessThanOrEqual(Math.max(3e8, texts * classes * 3))
      }),
    )
  })

  it('learns each class from every text, unless there are very many of both', () => {
    expect(effortFor({ texts: 15_000, classes: 151, quick: false }).svmTexts).toBeGreaterThan(15_000)
    expect(effortFor({ texts: 40_000, classes: 2000, quick: false }).svmTexts).toBeLessThan(40_000)
  })

  it('keeps the networks of an earlier model that it goes on from', () => {
    expect(effortFor({ texts: 15_000, classes: 151, quick: true, earlier: 3 })).toMatchObject({
      svmEpochs: 8,
      networks: 3,
      epochs: 4,
    })
    expect(effortFor({ texts: 200_000, classes: 2000, quick: false, earlier: 3 }).networks).toBe(3)
  })
})

describe('openShare', () => {
  /** So many texts of labels, then so many open ones. */
  const classesOf = (told: number, open: number) =>
    Uint32Array.from({ length: told + open }, (_, i) => (i < told ? i % 3 : 3))

  it('leaves few open texts as they are', () => {
    expect(openShare(classesOf(100, 0), 3)).toBe(1)
    expect(openShare(classesOf(100, 50), 3)).toBe(1)
  })

  it('makes the looks at many open texts half as many as those at the labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 2000 }), (told, more) => {
        const open = Math.ceil(told / 2) + more
        expect(openShare(classesOf(told, open), 3) * open).toBeCloseTo(told / 2)
      }),
    )
  })
})
