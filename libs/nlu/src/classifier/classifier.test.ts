import { describe, expect, test } from 'vitest'
import { explain, loadModel, NluError, predict, saveModel, trainClassifier } from '../index.ts'

const SAMPLES: Record<string, string[]> = {
  refund: ['我要退款', '怎么退款', '钱什么时候退', 'I want a refund', 'refund my money', 'how do I get my money back'],
  delivery: [
    '快递到哪了',
    '什么时候发货',
    '物流不动了',
    'where is my parcel',
    'when will it ship',
    'track my delivery',
  ],
  invoice: [
    '怎么开发票',
    '发票抬头写错了',
    '要电子发票',
    'I need an invoice',
    'send me the invoice',
    'invoice for my company',
  ],
  size: ['尺码怎么选', '这件偏大吗', '身高170穿什么码', 'which size fits me', 'size chart please', 'does it run small'],
  coupon: [
    '优惠券怎么用',
    '券用不了',
    '领优惠券',
    'how to use a coupon',
    'my coupon is invalid',
    'coupon code not working',
  ],
  login: ['登录不了', '收不到验证码', '账号登不上', 'cannot log in', 'sign in fails', 'no login code arrived'],
}
const EXAMPLES = Object.entries(SAMPLES).flatMap(([label, texts]) => texts.map((text) => ({ text, label })))
const model = trainClassifier(EXAMPLES)

describe('trainClassifier and predict', () => {
  test('other wordings find their label', () => {
    expect(predict(model, '我的快递到哪里了呀').label).toBe('delivery')
    expect(predict(model, 'please refund the money').label).toBe('refund')
    expect(predict(model, '發票抬頭錯了').label).toBe('invoice')
  })

  test('a label is found by what it is called', () => {
    const named = trainClassifier([
      ...EXAMPLES,
      ...['礼物用盒子装', 'put a ribbon around it'].map((text) => ({ text, label: 'order.giftWrapping' })),
    ])
    expect(predict(named, 'gift wrapping please').label).toBe('order.giftWrapping')
    expect(predict(model, 'gift wrapping please').coverage).toBeLessThan(
      predict(named, 'gift wrapping please').coverage,
    )
  })

  test.each([
    ['by going on', []],
    [
      'anew',
      ['挤脚得很', '挤脚了', '有点挤脚', '挤脚吧', '特别挤脚', '会挤脚', '挤脚么', '不挤脚', '挤脚吗', '挤脚啊'],
    ],
  ])('texts kept for calibration are learnt after it, %s', (_way, more) => {
    const dev = ['鞋穿着挤脚', ...more].map((text) => ({ text, label: 'size' }))
    const knowing = trainClassifier(EXAMPLES, { dev: [...dev, { text: '完全别的', label: 'no such label' }] })
    expect(predict(knowing, '挤脚')).toMatchObject({ label: 'size', coverage: 1 })
    expect(knowing.report).toMatchObject({ examples: EXAMPLES.length, calibration: { dev: dev.length, oos: 0 } })
    expect(predict(model, '挤脚').coverage).toBe(0)
  })

  test('texts known to be out of scope are learnt where there are open texts', () => {
    const oos = ['招聘骑手吗']
    const open = ['今天天气怎么样', '讲个笑话', '谁赢了比赛']
    expect(predict(trainClassifier(EXAMPLES, { open, oos }), '骑手').coverage).toBeGreaterThan(0)
    expect(predict(trainClassifier(EXAMPLES, { oos }), '骑手').coverage).toBe(0)
  })

  test('scores of candidates fall and are probabilities', () => {
    const { candidates, score } = predict(model, 'where is my parcel')
    expect(candidates).toHaveLength(5)
    expect(candidates[0]?.score).toBe(score)
    expect(candidates.map((candidate) => candidate.score)).toEqual(
      candidates.map((candidate) => candidate.score).sort((a, b) => b - a),
    )
    expect(candidates.reduce((sum, candidate) => sum + candidate.score, 0)).toBeLessThanOrEqual(1.0001)
  })

  test('text that shares nothing with the training texts is refused', () => {
    expect(predict(model, 'ζωή καλή')).toMatchObject({ inScope: 0, coverage: 0, refused: true })
    expect(predict(model, '')).toMatchObject({ inScope: 0, refused: true })
  })

  test('where in-scope texts are often of unknown words, such as names, these are judged by their letters', () => {
    const syllables = ['kaz', 'rim', 'mol', 'ten', 'shu', 'beg', 'dap', 'vor', 'lin', 'cyb']
    const names = syllables.flatMap((first) => syllables.map((last) => `${first}${last}`))
    const named = trainClassifier(
      [...EXAMPLES, ...names.filter((_name, i) => i % 5 > 0).map((text) => ({ text, label: 'name' }))],
      { quick: true },
    )
    expect(predict(named, 'kazkaz')).toMatchObject({ label: 'name', coverage: 0, refused: false })
    expect(predict(model, 'kazkaz')).toMatchObject({ inScope: 0, refused: true })
    expect(loadModel(saveModel(named)).judgesStrangers).toBe(true)
    for (const text of ['ζωή καλή', '', '!?']) expect(predict(named, text)).toMatchObject({ inScope: 0, refused: true })
  })

  test('text about something else is less in scope than a training text', () => {
    const inside = predict(model, 'how do I use my coupon code').inScope
    expect(predict(model, '今天北京天气怎么样').inScope).toBeLessThan(inside)
    expect(predict(model, 'write a poem about the sea').inScope).toBeLessThan(inside)
  })

  test('the same seed gives the same model, byte for byte', () => {
    const strip = (m: typeof model) => saveModel({ ...m, report: { ...m.report, seconds: 0 } })
    expect(strip(trainClassifier(EXAMPLES))).toEqual(strip(model))
  })

  test('progress goes up to 1', () => {
    const shares: number[] = []
    trainClassifier(EXAMPLES, { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeCloseTo(1)
  })
})

describe('model files', () => {
  test('a loaded model predicts the same', () => {
    const loaded = loadModel(saveModel(model))
    for (const { text } of EXAMPLES) expect(predict(loaded, text)).toEqual(predict(model, text))
    expect(loaded.report).toEqual(model.report)
  })

  test('bytes that do not start on eight load as well', () => {
    const file = saveModel(model)
    const shifted = new Uint8Array(file.length + 3)
    shifted.set(file, 3)
    expect(predict(loadModel(shifted.subarray(3)), '怎么退款').label).toBe('refund')
  })

  test('cut, changed and foreign files are refused', () => {
    const file = saveModel(model)
    const changed = file.slice()
    changed[changed.length - 20]! ^= 1
    for (const bytes of [file.subarray(0, 800), changed, new Uint8Array(64), new Uint8Array()]) {
      expect(() => loadModel(bytes)).toThrow(NluError)
    }
  })
})

describe('explain', () => {
  test('names the n-grams that speak for a label', () => {
    const reasons = explain(model, '怎么开发票呢', 'invoice')
    expect(reasons[0]?.weight).toBeGreaterThan(0)
    expect(reasons.map((reason) => reason.ngram).join()).toContain('发票')
    expect(explain(model, '怎么开发票呢', 'no_such_label')).toEqual([])
  })
})
