import { expect, it } from 'vitest'
import type { Example } from '../index.ts'
import { loadModel, predict, saveModel, trainClassifier, updateClassifier } from '../index.ts'

const of = (label: string, ...texts: string[]): Example[] => texts.map((text) => ({ text, label }))

const EXAMPLES = [
  ...of('refund', '我要退款', '怎么退款', '钱什么时候退', 'I want a refund', 'refund my money'),
  ...of('delivery', '快递到哪了', '什么时候发货', '物流不动了', 'where is my parcel', 'track my delivery'),
  ...of('invoice', '怎么开发票', '发票抬头写错了', '要电子发票', 'I need an invoice', 'send me the invoice'),
]
const OPEN = ['今天天气怎么样', '讲个笑话', 'what is love', 'who won the match']
const COUPON = of('coupon', '优惠券怎么用', '领优惠券', 'my coupon is invalid', 'how to use a coupon')
const model = trainClassifier(EXAMPLES, { open: OPEN })

it('learns new labels and wordings, and forgets what is gone', () => {
  const updated = updateClassifier(
    model,
    [...EXAMPLES.filter(({ label }) => label !== 'invoice'), ...COUPON, ...of('refund', '把钞票还我')],
    { open: OPEN },
  )
  expect(updated.labels).toEqual(['refund', 'delivery', 'coupon'])
  expect(predict(updated, '优惠券用不了').label).toBe('coupon')
  expect(predict(updated, '钞票还我').label).toBe('refund')
  expect(predict(updated, 'track the parcel').label).toBe('delivery')
  expect(updated.report).toMatchObject({ examples: 15, labels: 3, openTexts: 4, updates: 1 })
})

it('keeps the calibration, and goes on from a model file as from the model', () => {
  const updated = updateClassifier(model, [...EXAMPLES, ...COUPON], { open: OPEN })
  expect(updated.threshold).toBe(model.threshold)
  expect(updated.blend).toEqual(model.blend)
  const stored = updateClassifier(loadModel(saveModel(model)), [...EXAMPLES, ...COUPON], { open: OPEN })
  expect(predict(stored, 'coupon refund')).toEqual(predict(updated, 'coupon refund'))
})

it('open texts may come and go', () => {
  expect(updateClassifier(model, EXAMPLES).report.openTexts).toBe(0)
  const without = trainClassifier(EXAMPLES)
  const updated = updateClassifier(without, EXAMPLES, { open: OPEN })
  expect(predict(updated, '讲个笑话吧').inScope).toBeGreaterThanOrEqual(0)
  expect(predict(updated, '我想退款').label).toBe('refund')
})
