import { describe, expect, it } from 'vitest'
import type { SparseVector } from '../features/sparse.ts'
import { toRows } from '../features/sparse.ts'
import { createRandom } from '../random.ts'
import { applyLayer, toLayer } from './layers.ts'
import { createRivals } from './rivals.ts'
import { largestAt } from './softmax.ts'
import { trainSvm } from './svm.ts'

const PAIRS = 60
const CLASSES = PAIRS * 2
const EACH = 8
const NOISE = 400
const FEATURES = CLASSES + PAIRS + NOISE

/** Texts of a class have a sign of its own, one that it shares with its twin, and two that say nothing. */
function textOf(c: number, random: () => number): SparseVector {
  const noise = () => CLASSES + PAIRS + Math.floor(random() * NOISE)
  const ids = [...new Set([c, CLASSES + (c >> 1), noise(), noise()])]
  return { ids: Uint32Array.from(ids), values: new Float32Array(ids.length).fill(1 / Math.sqrt(ids.length)) }
}

const random = createRandom(5)
const labels = Uint32Array.from({ length: CLASSES * EACH }, (_, r) => r % CLASSES)
const rows = toRows(Array.from(labels, (c) => textOf(c, random)))
const asked = Array.from({ length: CLASSES * 5 }, (_, i) => ({
  target: i % CLASSES,
  text: textOf(i % CLASSES, random),
}))

function learn(most?: number) {
  return trainSvm(rows, labels, CLASSES, FEATURES, { cost: 1, epochs: 20, seed: 1, ...(most && { most }) })
}

function rightOf(weights: ReturnType<typeof learn>): number {
  const layer = toLayer(weights)
  return asked.filter(({ text, target }) => largestAt(applyLayer(layer, text)) === target).length / asked.length
}

describe('a class learnt from some of the texts', () => {
  const MOST = 120
  const rivals = createRivals(rows, labels, FEATURES, { most: MOST, seed: 1 })

  it('sees its own, those that share something with them, and others', () => {
    for (const c of [0, 7, CLASSES - 1]) {
      const chosen = [...rivals(c)]
      const of = (wanted: number) => chosen.filter((r) => labels[r] === wanted).length
      expect(chosen).toHaveLength(MOST)
      expect(new Set(chosen).size).toBe(MOST)
      expect(of(c)).toBe(EACH)
      expect(of(c ^ 1)).toBe(EACH)
    }
  })

  it('keeps its own texts, be they more than there is room for', () => {
    const cramped = createRivals(rows, labels, FEATURES, { most: 5, seed: 1 })
    expect([...cramped(3)].map((r) => labels[r])).toEqual(new Array(EACH).fill(3))
  })

  it('is told apart nearly as well', () => {
    expect(rightOf(learn())).toBeGreaterThan(0.95)
    expect(rightOf(learn(MOST))).toBeGreaterThan(0.95)
  })

  it('is the same as from all, where all have room', () => {
    expect(learn(labels.length)).toEqual(learn())
  })
})
