import { beforeAll, describe, expect, it } from 'vitest'
import type { Example, Model, TrainOptions } from '../index.ts'
import {
  createRandom,
  loadModel,
  NluError,
  predict,
  saveModel,
  takesVector,
  trainClassifier,
  updateClassifier,
} from '../index.ts'

/** What a word is about; the last of each line stands in no text that is learnt. */
const ABOUT = {
  refund: ['refund', 'repay', 'chargeback', 'reimburse'],
  delivery: ['parcel', 'courier', 'shipment', 'consignment'],
  invoice: ['invoice', 'receipt', 'billing', 'voucherslip'],
  login: ['password', 'signin', 'account', 'passcode'],
  size: ['size', 'fitting', 'length', 'measurements'],
  coupon: ['coupon', 'discount', 'promo', 'markdown'],
  weather: ['weather', 'rain', 'sunshine', 'thunderstorm'],
}
const TOPICS = Object.keys(ABOUT)
const LABELS = TOPICS.filter((topic) => topic !== 'weather')
const FRAMES = ['about my %', 'the % please', 'question on %', 'a % problem', 'help with %', 'is there a %']
const DIMENSIONS = 24

/**
 * A space in which words about one thing lie near each other, each text a little beside. It hears what words alone do not:
 * what stands after "rather than" is not what the text is about. What is learnt is less clear (`noise`) than what is asked.
 */
function vectorOf(text: string, dimensions = DIMENSIONS, noise = 1): Float32Array {
  const random = createRandom([...text].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7))
  const vector = Float32Array.from({ length: dimensions }, () => noise * (random() - 0.5))
  const [meant = ''] = text.split('rather than')
  for (const [at, words] of Object.values(ABOUT).entries()) {
    if (words.some((word) => meant.includes(word))) vector[at]! += 2
  }
  return vector
}

const heard = (topic: string): string[] => ABOUT[topic as keyof typeof ABOUT].slice(0, -1)
const texts = (topic: string): string[] => [
  ...heard(topic).flatMap((word) => FRAMES.map((frame) => frame.replace('%', word))),
  ...TOPICS.filter((other) => other !== topic).map(
    (other, i) => `${heard(topic)[i % 3]} rather than ${heard(other)[i % 3]}`,
  ),
]
const unheard = (topic: string): string => ABOUT[topic as keyof typeof ABOUT].at(-1)!
const EXAMPLES: Example[] = LABELS.flatMap((label) => texts(label).map((text) => ({ text, label })))
const OPEN = texts('weather')
const vectorsOf = (all: readonly string[], encoder = 'small', dimensions = DIMENSIONS) => ({
  encoder,
  of: new Map(all.map((text) => [text, vectorOf(text, dimensions, 2)])),
})
const ALL = [...EXAMPLES.map(({ text }) => text), ...OPEN]
const train = (more: TrainOptions = {}): Model => trainClassifier(EXAMPLES, { open: OPEN, quick: true, ...more })
const strip = ({ report, ...model }: Model): Uint8Array =>
  saveModel({ ...model, report: { ...report, seconds: 0, vectors: undefined } })

let plain: Model
let model: Model
beforeAll(() => {
  plain = train()
  model = train({ vectors: vectorsOf(ALL) })
})

function errorOf(run: () => unknown): NluError {
  try {
    run()
  } catch (error) {
    if (error instanceof NluError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a question with its vector', () => {
  it.each(LABELS)('is understood in words that were never learnt: %s', (label) => {
    const text = unheard(label)
    expect(predict(model, text)).toMatchObject({ refused: true, coverage: 0 })
    expect(predict(model, text, vectorOf(text))).toMatchObject({ label, refused: false, vectorShare: 1 })
    const framed = `about my ${text}`
    const found = predict(model, framed, vectorOf(framed))
    expect(found.label).toBe(label)
    expect(found.vectorShare).toBeGreaterThan(0.5)
    expect(found.inScope).toBeGreaterThan(predict(model, framed).inScope)
  })

  it('is refused when it is about something else, also in words that were never learnt', () => {
    for (const text of ['thunderstorm', 'question on weather']) {
      expect(predict(model, text, vectorOf(text))).toMatchObject({ refused: true })
    }
  })

  it('has probabilities as any other', () => {
    const { candidates, score } = predict(model, 'reimburse', vectorOf('reimburse'))
    expect(candidates[0]?.score).toBe(score)
    expect(candidates.reduce((sum, candidate) => sum + candidate.score, 0)).toBeLessThanOrEqual(1.0001)
  })
})

describe('a question without its vector', () => {
  it('is answered exactly as by a model that never saw one', () => {
    for (const text of [...ALL, ...TOPICS.map(unheard), 'about refund and parcel', '', '你好']) {
      expect(predict(model, text)).toEqual(predict(plain, text))
    }
    expect(strip({ ...model, base: { ...model.base, vectors: null }, vectorRule: null })).toEqual(strip(plain))
    expect(plain.report).not.toHaveProperty('vectors')
  })
})

describe('what vectors are taken', () => {
  it('those of the same encoder and length only', () => {
    const vector = vectorOf('refund')
    expect(takesVector(model, 'small', vector)).toBe(true)
    expect(takesVector(model, 'large', vector)).toBe(false)
    expect(takesVector(plain, 'small', vector)).toBe(false)
    for (const bad of [vector.subarray(1), vector.map(() => 0), vector.map(() => Number.NaN), new Float32Array()]) {
      expect(takesVector(model, 'small', bad)).toBe(false)
      expect(errorOf(() => predict(model, 'refund', bad)).code).toBe('bad_vector')
    }
    expect(errorOf(() => predict(plain, 'refund', vector)).code).toBe('bad_vector')
  })

  it('longer ones mean the same', () => {
    const vector = vectorOf('reimburse')
    const found = predict(model, 'reimburse', vector)
    expect(
      predict(
        model,
        'reimburse',
        vector.map((value) => value * 8),
      ).inScope,
    ).toBeCloseTo(found.inScope, 5)
  })

  it('training names the text that has none, or a bad one, before it begins', () => {
    const [first = ''] = ALL
    const without = vectorsOf(ALL.slice(1))
    expect(errorOf(() => train({ vectors: without }))).toMatchObject({
      code: 'missing_vectors',
      message: expect.stringContaining(first),
    })
    expect(errorOf(() => train({ vectors: { encoder: 'small', of: new Map() } })).code).toBe('bad_vector')
    for (const bad of [vectorOf(first, 3), vectorOf(first).fill(Number.NaN), vectorOf(first).fill(0)]) {
      const { of } = vectorsOf(ALL)
      const code = () =>
        errorOf(() => train({ vectors: { encoder: 'small', of: new Map([...of, [ALL[9]!, bad]]) } })).code
      expect(code()).toBe('bad_vector')
    }
  })

  it('texts kept for calibration need one too, and are learnt with it', () => {
    const dev = [{ text: 'my kaboodle', label: 'size' }]
    const vectors = vectorsOf([...ALL, 'my kaboodle'])
    expect(errorOf(() => train({ dev, vectors: vectorsOf(ALL) })).code).toBe('missing_vectors')
    expect(train({ dev, oos: ['rain'], vectors: vectorsOf([...ALL, 'my kaboodle', 'rain']) }).report).toMatchObject({
      calibration: { dev: 1, oos: 1 },
      vectors: { encoder: 'small', dimensions: DIMENSIONS },
    })
    expect(errorOf(() => train({ dev, oos: ['rain'], vectors })).message).toContain('rain')
  })
})

describe('training', () => {
  it('gives the same model by the same seed, byte for byte', () => {
    expect(strip(train({ vectors: vectorsOf(ALL) }))).toEqual(strip(model))
  })

  it('says how the encoder did', () => {
    expect(model.report.vectors).toMatchObject({ encoder: 'small', dimensions: DIMENSIONS })
    expect(model.report.vectors?.accuracy).toBeGreaterThanOrEqual(model.report.accuracy)
  })

  it('goes on from an earlier model with vectors of the same encoder, and leaves others out', () => {
    const more = [
      ...EXAMPLES,
      { text: 'warranty card', label: 'warranty' },
      { text: 'warranty claim', label: 'warranty' },
    ]
    const all = [...ALL, 'warranty card', 'warranty claim']
    const updated = updateClassifier(model, more, { open: OPEN, vectors: vectorsOf(all) })
    expect(updated.labels).toContain('warranty')
    expect(predict(updated, 'reimburse', vectorOf('reimburse'))).toMatchObject({ label: 'refund', refused: false })
    for (const vectors of [undefined, vectorsOf(all, 'large'), vectorsOf(all, 'small', 30)]) {
      const words = updateClassifier(model, more, { open: OPEN, ...(vectors && { vectors }) })
      expect(words.base.vectors).toBeNull()
      expect(words.report).not.toHaveProperty('vectors')
      expect(predict(words, 'about my parcel')).toEqual(predict(updated, 'about my parcel'))
    }
  })
})

describe('model files', () => {
  it('keep what was learnt of vectors', () => {
    const loaded = loadModel(saveModel(model))
    for (const topic of TOPICS) {
      const text = unheard(topic)
      expect(predict(loaded, text, vectorOf(text))).toEqual(predict(model, text, vectorOf(text)))
    }
    expect(loaded.report).toEqual(model.report)
    expect(takesVector(loaded, 'small', vectorOf('refund'))).toBe(true)
  })
})
