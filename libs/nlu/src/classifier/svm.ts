import type { SparseRows } from '../features/sparse.ts'
import { createRandom, shuffle } from '../random.ts'
import { createRivals } from './rivals.ts'

/** `weights[feature * classes + c]` and `bias[c]` of a linear model. */
export interface LinearWeights {
  classes: number
  weights: Float32Array
  bias: Float32Array
}

export interface SvmOptions {
  /** Cost of a margin violation. */
  cost: number
  epochs: number
  seed: number
  /** So many texts each class is learnt from, where there are more: its own, those like them, some of the rest. */
  most?: number
  /** Told after each class, with the share done. */
  onProgress?: (share: number) => void
}

/**
 * One-vs-rest linear SVM with squared hinge loss, by dual coordinate descent with shrinking
 * (Hsieh et al., ICML 2008). The bias is a feature of value 1.
 * @param labels class of each row, 0 to `classes` - 1
 */
export function trainSvm(
  rows: SparseRows,
  labels: Uint32Array,
  classes: number,
  features: number,
  options: SvmOptions,
): LinearWeights {
  const weights = new Float32Array(features * classes)
  const bias = new Float32Array(classes)
  const squares = rowSquares(rows)
  const { seed, most = labels.length } = options
  const all = Uint32Array.from(labels.keys())
  const textsOf = most < all.length ? createRivals(rows, labels, features, { most, seed }) : () => all.slice()
  for (let c = 0; c < classes; c++) {
    const { w, b } = trainOne(rows, labels, c, { features, squares, order: textsOf(c) }, options)
    for (let f = 0; f < features; f++) if (w[f] !== 0) weights[f * classes + c] = w[f]!
    bias[c] = b
    options.onProgress?.((c + 1) / classes)
  }
  return { classes, weights, bias }
}

function rowSquares({ starts, values }: SparseRows): Float64Array {
  const squares = new Float64Array(starts.length - 1)
  for (let r = 0; r < squares.length; r++) {
    let sum = 1
    for (let i = starts[r]!; i < starts[r + 1]!; i++) sum += values[i]! * values[i]!
    squares[r] = sum
  }
  return squares
}

function trainOne(
  { starts, ids, values }: SparseRows,
  labels: Uint32Array,
  target: number,
  { features, squares, order }: { features: number; squares: Float64Array; order: Uint32Array },
  { cost, epochs, seed }: SvmOptions,
): { w: Float32Array; b: number } {
  const w = new Float32Array(features)
  let b = 0
  const alpha = new Float64Array(labels.length)
  const random = createRandom(seed + target)
  const diagonal = 0.5 / cost
  let active = order.length
  let bound = Number.POSITIVE_INFINITY
  for (let epoch = 0; epoch < epochs; epoch++) {
    let largest = 0
    shuffle(order.subarray(0, active), random)
    for (let s = 0; s < active; s++) {
      const r = order[s]!
      const y = labels[r] === target ? 1 : -1
      const to = starts[r + 1]!
      let dot = b
      for (let i = starts[r]!; i < to; i++) dot += w[ids[i]!]! * values[i]!
      const gradient = y * dot - 1 + diagonal * alpha[r]!
      if (alpha[r] === 0 && gradient > 0) {
        if (gradient > bound) {
          active--
          order[s] = order[active]!
          order[active] = r
          s--
        }
        continue
      }
      if (gradient > largest) largest = gradient
      else if (-gradient > largest) largest = -gradient
      const next = Math.max(0, alpha[r]! - gradient / (squares[r]! + diagonal))
      const step = (next - alpha[r]!) * y
      if (step === 0) continue
      alpha[r] = next
      b += step
      for (let i = starts[r]!; i < to; i++) w[ids[i]!]! += step * values[i]!
    }
    if (largest < 0.05) {
      if (active === order.length) break
      active = order.length
      bound = Number.POSITIVE_INFINITY
    } else bound = largest
  }
  return { w, b }
}
