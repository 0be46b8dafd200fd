import { describe, expect, test } from 'vitest'
import { HOSTILE_TEXTS } from '../fixtures/hostile.ts'
import {
  detectLanguage,
  emotion,
  extractEntities,
  isHumanRequest,
  NluError,
  predict,
  safety,
  splitQuestions,
  trainClassifier,
  urgency,
} from '../index.ts'

const EXAMPLES = [
  { text: '怎么退款', label: 'refund' },
  { text: 'I want a refund', label: 'refund' },
  { text: '快递到哪了', label: 'delivery' },
  { text: 'where is my parcel', label: 'delivery' },
]

const LONG = 100_000

const OTHERS = ['a', 'b', 'c'].map((label) => ({ text: `只有${label}`, label }))

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof NluError) return error.code
    throw error
  }
  return 'none'
}

describe('training sets that cannot work say why', () => {
  test.each([
    ['no_examples', [], {}],
    ['no_examples', [{ text: ' ?! ', label: 'a' }], {}],
    ['one_label', EXAMPLES.slice(0, 2), {}],
    ['empty_class', [...EXAMPLES, { text: '...', label: 'empty' }], {}],
    ['empty_class', EXAMPLES, { labels: ['refund', 'delivery', 'missing'] }],
    ['too_many_labels', Array.from({ length: 10_000 }, (_, i) => ({ text: `thing ${i}`, label: `l${i}` })), {}],
  ])('%s', (code, examples, options) => {
    expect(codeOf(() => trainClassifier(examples, options))).toBe(code)
  })

  test('an empty class is named, with the reason', () => {
    expect(() => trainClassifier(EXAMPLES, { labels: ['missing'] })).toThrow(/missing/)
    const shadowed = EXAMPLES.map(({ text }) => ({ text, label: 'shadow' }))
    expect(() => trainClassifier([...EXAMPLES, ...shadowed])).toThrow(/shadow\. .*stand under another label too/)
  })
})

describe('odd training sets work and are reported', () => {
  test('contradictions keep the label with most votes', () => {
    const model = trainClassifier([
      ...EXAMPLES,
      { text: '怎么退款', label: 'delivery' },
      { text: '怎么退款 ', label: 'refund' },
    ])
    const { findings } = model.report
    expect(findings.contradictions).toEqual([{ text: '怎么退款', labels: ['refund', 'delivery'], kept: 'refund' }])
    expect(findings.repeated).toBe(1)
    expect(findings.thin).toEqual(['refund', 'delivery'])
    expect(predict(model, '怎么退款').label).toBe('refund')
  })

  test('one example a label is enough to train', () => {
    const model = trainClassifier(
      Array.from({ length: 8 }, (_, i) => ({ text: `topic${'abcdefgh'[i]} 问题${i}`, label: `l${i}` })),
    )
    expect(predict(model, 'topicc').label).toBe('l2')
  })

  test('five hundred intents with one example each', { timeout: 30_000 }, () => {
    const examples = Array.from({ length: 500 }, (_, i) => ({ text: `第${i}种 model x${i * 7}`, label: `l${i}` }))
    const model = trainClassifier(examples, { quick: true })
    expect(model.report).toMatchObject({ examples: 500, labels: 500 })
    expect(model.report.findings.thin).toHaveLength(500)
  })

  test('every text under every label', () => {
    const labels = ['a', 'b', 'c']
    const model = trainClassifier(
      EXAMPLES.flatMap(({ text }) => labels.map((label) => ({ text, label }))).concat(OTHERS),
    )
    expect(model.report.findings.contradictions).toHaveLength(4)
    expect(labels).toContain(predict(model, '怎么退款').label)
  })

  test('examples of 100 kB, of one sign, of invisible characters', () => {
    const model = trainClassifier([
      ...EXAMPLES,
      { text: '我要退款 please '.repeat(7000), label: 'refund' },
      { text: '?', label: 'refund' },
      { text: '😡', label: 'delivery' },
      { text: '\u200b\u202e', label: 'delivery' },
    ])
    expect(model.report.findings.empty).toBe(2)
    expect(predict(model, '😡').label).toBe('delivery')
  })

  test('labels of odd names', () => {
    const odd = ['', '   ', '__proto__', '\u0000', '退款/退货', 'x'.repeat(10_000)]
    const model = trainClassifier(odd.map((label, i) => ({ text: `问题${'甲乙丙丁戊己'[i]}`, label })))
    expect(model.labels).toEqual(odd)
    expect(predict(model, '丙').label).toBe('__proto__')
  })

  test('open texts that are training texts, or in a language that no example is in, are left out', () => {
    const open = ['怎么退款', '今天下雨吗', '今天下雨吗', 'will it rain']
    expect(trainClassifier(EXAMPLES, { open }).report.openTexts).toBe(2)
    const chinese = EXAMPLES.filter(({ text }) => !/[a-z]/.test(text))
    expect(trainClassifier(chinese, { open }).report.openTexts).toBe(1)
  })
})

describe('any text is answered', () => {
  const model = trainClassifier(EXAMPLES)

  // How long it takes is measured by `npm run bench -- hostile`.
  test.each(Object.entries(HOSTILE_TEXTS))('%s', (_name, ofLength) => {
    const text = ofLength(LONG)
    const prediction = predict(model, text)
    expect(prediction.inScope).toBeGreaterThanOrEqual(0)
    expect(prediction.inScope).toBeLessThanOrEqual(1)
    for (const { start, end } of extractEntities(text, { now: 0 })) expect(text.slice(start, end)).not.toBe('')
    expect(splitQuestions(text).length).toBeLessThan(LONG)
    expect(['zh', 'en']).toContain(detectLanguage(text))
    expect(emotion(text).score).not.toBeNaN()
    expect(typeof urgency(text)).toBe('number')
    expect(safety(text)).toBeDefined()
    expect(typeof isHumanRequest(text)).toBe('boolean')
  })
})
