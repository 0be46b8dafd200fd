import type { SparseRows } from '../features/sparse.ts'
import { createRandom, shuffle } from '../random.ts'

/** One hidden layer of rectified units: `input[feature * hidden + h]`, `output[h * classes + c]`. */
export interface MlpWeights {
  hidden: number
  classes: number
  input: Float32Array
  inputBias: Float32Array
  output: Float32Array
  outputBias: Float32Array
}

export interface MlpOptions {
  hidden: number
  epochs: number
  seed: number
  /** Weights to go on from, which are changed; else random ones. */
  begin?: MlpWeights | undefined
  /** Rows of the last class are looked at in this share of the epochs, 0 to 1; else in each. */
  lastShare?: number
  /** Told after each epoch, with the share done. */
  onProgress?: (share: number) => void
}

const RATE = 0.03
const FIRST_SQUARES = 0.001
/** How the mean square over the units counts in the rate that an n-gram has for all of them. */
const SHARED_SQUARES = 0.5
const INPUT_SCALE = 0.05
const INPUT_DROPOUT = 0.25
const HIDDEN_DROPOUT = 0.5
const SMOOTHING = 0.1

/**
 * Trains a small network on n-gram vectors: dropout on features and hidden units, softmax with label smoothing,
 * one text a step, AdaGrad (Duchi et al., 2011), whose rates suit n-grams that are rare. An n-gram has one rate for all
 * units: as accurate as one for each, in half the time.
 * @param labels class of each row, 0 to `classes` - 1
 */
export function trainMlp(
  rows: SparseRows,
  labels: Uint32Array,
  classes: number,
  features: number,
  { hidden, epochs, seed, begin, lastShare = 1, onProgress }: MlpOptions,
): MlpWeights {
  const random = createRandom(seed)
  const weights = begin ?? randomWeights(features, hidden, classes, random)
  const step = createStep(rows, weights, random)
  const order = Uint32Array.from(labels.keys())
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const r of shuffle(order, random)) {
      if (lastShare === 1 || labels[r] !== classes - 1 || random() < lastShare) step(r, labels[r]!)
    }
    onProgress?.((epoch + 1) / epochs)
  }
  return weights
}

export function randomWeights(features: number, hidden: number, classes: number, random: () => number): MlpWeights {
  return {
    hidden,
    classes,
    input: gaussian(features * hidden, INPUT_SCALE, random),
    inputBias: new Float32Array(hidden),
    output: gaussian(hidden * classes, 1 / Math.sqrt(hidden), random),
    outputBias: new Float32Array(classes),
  }
}

function gaussian(length: number, scale: number, random: () => number): Float32Array {
  const out = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    out[i] = scale * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  }
  return out
}

/** The function that learns from one row; scratch memory and sums of squared gradients live in it. */
function createStep(rows: SparseRows, weights: MlpWeights, random: () => number): (r: number, label: number) => void {
  const { hidden, classes, input, inputBias, output, outputBias } = weights
  const { starts, ids, values } = rows
  const squares = {
    input: new Float32Array(input.length / hidden).fill(FIRST_SQUARES),
    inputBias: new Float32Array(hidden).fill(FIRST_SQUARES),
    output: new Float32Array(output.length).fill(FIRST_SQUARES),
    outputBias: new Float32Array(classes).fill(FIRST_SQUARES),
  }
  const longest = longestRow(starts) + 3
  const kept = new Uint32Array(longest)
  const keptValues = new Float32Array(longest)
  const units = new Float64Array(hidden)
  const active = new Uint32Array(hidden)
  const unitErrors = new Float64Array(hidden)
  const errors = new Float64Array(classes)

  function forwardInput(r: number): number {
    let count = 0
    units.set(inputBias)
    for (let i = starts[r]!; i < starts[r + 1]!; i++) {
      if (random() < INPUT_DROPOUT) continue
      kept[count] = ids[i]! * hidden
      keptValues[count++] = values[i]! / (1 - INPUT_DROPOUT)
    }
    // Up to three rows of value 0 fill the last block of four.
    keptValues.fill(0, count, count + 3)
    kept.fill(0, count, count + 3)
    for (let i = 0; i < count; i += 4) addRows(i)
    return count
  }

  /** Adds four rows at a time, so that sums are read and written less often. */
  function addRows(i: number): void {
    const [a, b, c, d] = [kept[i]!, kept[i + 1]!, kept[i + 2]!, kept[i + 3]!]
    const [va, vb, vc, vd] = [keptValues[i]!, keptValues[i + 1]!, keptValues[i + 2]!, keptValues[i + 3]!]
    for (let h = 0; h < hidden; h++) {
      units[h]! += va * input[a + h]! + vb * input[b + h]! + vc * input[c + h]! + vd * input[d + h]!
    }
  }

  function chooseActive(): number {
    let count = 0
    for (let h = 0; h < hidden; h++) {
      if (units[h]! <= 0 || random() < HIDDEN_DROPOUT) continue
      units[h]! /= 1 - HIDDEN_DROPOUT
      active[count++] = h
    }
    return count
  }

  function forwardOutput(actives: number, label: number): void {
    errors.set(outputBias)
    for (let a = 0; a < actives; a++) {
      const value = units[active[a]!]!
      const at = active[a]! * classes
      for (let c = 0; c < classes; c++) errors[c]! += value * output[at + c]!
    }
    let largest = Number.NEGATIVE_INFINITY
    for (let c = 0; c < classes; c++) largest = Math.max(largest, errors[c]!)
    let sum = 0
    for (let c = 0; c < classes; c++) {
      errors[c] = Math.exp(errors[c]! - largest)
      sum += errors[c]!
    }
    for (let c = 0; c < classes; c++) errors[c] = errors[c]! / sum - SMOOTHING / classes
    errors[label]! -= 1 - SMOOTHING
  }

  function backwardOutput(actives: number): void {
    for (let a = 0; a < actives; a++) {
      const h = active[a]!
      const at = h * classes
      let unitError = 0
      for (let c = 0; c < classes; c++) {
        const error = errors[c]!
        unitError += error * output[at + c]!
        const gradient = error * units[h]!
        squares.output[at + c]! += gradient * gradient
        output[at + c]! -= (RATE * gradient) / Math.sqrt(squares.output[at + c]!)
      }
      unitErrors[h] = unitError / (1 - HIDDEN_DROPOUT)
    }
    descend(outputBias, errors, squares.outputBias)
  }

  function backwardInput(actives: number, features: number): void {
    let square = 0
    for (let a = 0; a < actives; a++) square += unitErrors[active[a]!]! ** 2
    square *= SHARED_SQUARES / hidden
    for (let i = 0; i < features; i++) {
      const value = keptValues[i]!
      const at = kept[i]!
      const id = at / hidden
      squares.input[id]! += value * value * square
      const step = (RATE * value) / Math.sqrt(squares.input[id]!)
      for (let a = 0; a < actives; a++) input[at + active[a]!]! -= step * unitErrors[active[a]!]!
    }
    descend(inputBias, unitErrors, squares.inputBias)
  }

  return (r, label) => {
    const features = forwardInput(r)
    unitErrors.fill(0)
    const actives = chooseActive()
    forwardOutput(actives, label)
    backwardOutput(actives)
    backwardInput(actives, features)
  }
}

function descend(weights: Float32Array, gradients: Float64Array, squares: Float32Array): void {
  for (let i = 0; i < weights.length; i++) {
    squares[i]! += gradients[i]! * gradients[i]!
    weights[i]! -= (RATE * gradients[i]!) / Math.sqrt(squares[i]!)
  }
}

function longestRow(starts: Uint32Array): number {
  let longest = 0
  for (let r = 1; r < starts.length; r++) longest = Math.max(longest, starts[r]! - starts[r - 1]!)
  return longest
}
