import { describe, expect, it } from 'vitest'
import { newDialogue } from '../dialogue.ts'
import { brain, knowledge, situation } from '../fixtures.ts'
import { isElliptic } from '../flow/elliptic.ts'
import { decide } from './decide.ts'
import { askedOfTopic, completed, inContext, spelledOut, surest, withPlaced } from './follow-up.ts'
import type { Reading } from './read.ts'

describe('a follow-up', () => {
  it.each([
    ['那运费呢', '运费'],
    ['那么发票呢？', '发票'],
    ['运费呢', '运费'],
    ['And what about the fee?', 'fee'],
    ['how about delivery', 'delivery'],
    ['and the invoice?', 'invoice'],
  ])('%s asks for %s', (text, core) => {
    expect(askedOfTopic(text)).toBe(core)
  })

  it.each(['运费多少', '我的包裹到哪里了', 'where is my parcel', '你好', '转人工'])('%s stands by itself', (text) => {
    expect(askedOfTopic(text)).toBeNull()
  })

  it('is spelled out with the topic before', () => {
    expect(spelledOut('那运费呢', 'return', knowledge, 'zh')).toEqual(['申请退货运费', '运费'])
    expect(spelledOut('what about the fee', 'return', knowledge, 'en')).toEqual(['return title fee', 'fee'])
    expect(spelledOut('那运费呢', null, knowledge, 'zh')).toEqual(['运费'])
    expect(spelledOut('运费多少', 'return', knowledge, 'zh')).toEqual([])
  })

  it('is read by itself where that is the surer reading', () => {
    const sure = (intent: string, score: number): Reading => ({
      text: '',
      intent,
      article: null,
      score,
      inScope: 1,
      refused: false,
      sure: true,
      candidates: [],
    })
    const [invoiceChange, invoice] = [sure('invoice.change', 0.51), sure('invoice', 0.83)]
    expect(surest([invoiceChange, invoice], 'exchange')).toBe(invoice)
    const [freight, fee] = [sure('return.fee', 0.97), sure('fee', 0.97)]
    expect(surest([freight, fee], 'return')).toBe(freight)
    expect(surest([sure('return', 1), fee], 'return')).toBe(fee)
    expect(surest([{ ...fee, sure: false }], 'return')).toBeUndefined()
  })

  it('is answered', () => {
    const { move } = decide(situation('发票怎么开'), brain, knowledge)
    expect(move.dialogue.topic).toBe('invoice')
    const next = decide(situation('那运费呢', { dialogue: move.dialogue }), brain, knowledge)
    expect(next.move).toMatchObject({ action: 'answer', text: 'fee正文' })
    expect(decide(situation('那月亮呢', { dialogue: newDialogue('e') }), brain, knowledge).move.action).toBe('refuse')
  })
})

const reading = (text: string, ...candidates: [intent: string, score: number][]): Reading => {
  const [intent = '', score = 0] = candidates[0] ?? []
  const named = candidates.map(([key, of]) => ({ intent: key, title: key, score: of }))
  const sure = score >= 0.45
  return { text, intent, article: null, score, inScope: sure ? 0.9 : 0.1, refused: !sure, sure, candidates: named }
}

describe('an elliptic question', () => {
  it.each(['谁承担', '它谁出', '要多久', '那什么时候到', '还要几天', '能取消吗', '多久到账', '我能退吗'])(
    'is %s',
    (text) => expect(isElliptic(text)).toBe(true),
  )
  it.each(['who pays for it', 'how long does it take', 'when will it arrive?', 'can I change it', 'is it free'])(
    'is %s',
    (text) => expect(isElliptic(text)).toBe(true),
  )
  it.each(['吃饭了吗', '你多大了', '我要退货', '发票怎么开', 'how are you', 'who are you', '好的', '20260105001'])(
    'is not %s',
    (text) => expect(isElliptic(text)).toBe(false),
  )

  it('is completed with the topic, in the place of its pronoun too', () => {
    expect(completed('它谁出', 'return', knowledge, 'zh')).toEqual(['申请退货谁出', '申请退货谁出'])
    expect(completed('who pays for it?', 'fee', knowledge, 'en')).toEqual([
      'who pays for fee title',
      'fee title who pays for',
    ])
    expect(completed('它谁出', null, knowledge, 'zh')).toEqual([])
  })

  const full = (intent: string) => [reading('', [intent, 0.99])]

  it('means what is near the topic, where it is not clear by itself', () => {
    const who = reading('谁承担', ['shop', 0.2], ['return.fee', 0.15])
    expect(inContext(who, full('return.how'), 'return.how', knowledge)).toMatchObject({
      intent: 'return.fee',
      sure: true,
    })
    const money = reading('多久到账', ['delivery', 0.54], ['refund.when', 0.45])
    expect(inContext(money, full('refund.when'), 'refund.where', knowledge)).toMatchObject({ intent: 'refund.when' })
  })

  it('is no complaint where the topic has an answer to it, however clear it would be by itself', () => {
    const paid = reading('怎么赔', ['rude', 0.99])
    expect(inContext(paid, full('fee'), 'fee', knowledge)).toMatchObject({ intent: 'fee' })
    expect(inContext(paid, [reading('', ['fee', 0.2])], 'fee', knowledge)).toBe(paid)
    expect(inContext(paid, [], 'fee', knowledge)).toBe(paid)
  })

  it('stands by itself where it is clear, and means the topic where nothing is', () => {
    const clear = reading('什么时候到', ['delivery', 0.97], ['refund.when', 0.02])
    expect(inContext(clear, full('refund.when'), 'refund.where', knowledge)).toBe(clear)
    const nothing = reading('要多久', ['delivery', 0.3])
    expect(inContext(nothing, full('invoice'), 'invoice', knowledge)).toMatchObject({ intent: 'invoice' })
    expect(inContext(nothing, [], 'invoice', knowledge)).toBe(nothing)
  })
})

it('what may be of the topic or of another matter is the topic’s, the more so while that is being filed', () => {
  const unsure = reading('能改成公司的不', ['invoice', 0.52], ['return', 0.21])
  expect(inContext(unsure, [], 'return', knowledge)).toMatchObject({ intent: 'return', sure: true })
  const whole = reading('申请退货是不是过期了', ['return', 0.99])
  expect(inContext(reading('是不是过期了', ['late', 0.88]), [whole], 'return', knowledge).intent).toBe('return')
  expect(inContext(reading('多久到账', ['late', 0.89]), [whole], 'return', knowledge).intent).toBe('late')
})

it('who pays is asked of the topic', () => {
  for (const text of ['邮费谁出', '那运费是你们承担吗'])
    expect(completed(text, 'return', knowledge, 'zh')).toHaveLength(1)
  expect(completed('who pays for the label', 'return', knowledge, 'en')).toHaveLength(1)
  expect(completed('运费多少', 'return', knowledge, 'zh')).toEqual([])
})

describe('orders that were named', () => {
  const BOTH = ['20260105111111', '20260105222222']

  it.each([
    ['第二个什么时候到', '20260105222222 什么时候到'],
    ['第一单能取消吗', '20260105111111 能取消吗'],
    ['cancel the first one', 'cancel the 20260105111111'],
    ['when does the last one arrive', 'when does the arrive 20260105222222'],
    ['第三个呢', null],
    ['能取消吗', null],
  ])('are told apart by their place: %s', (text, spelt) => {
    expect(withPlaced(text, BOTH)?.replace(/\s+/gu, ' ') ?? null).toBe(spelt)
    expect(withPlaced(text, BOTH.slice(0, 1))).toBeNull()
  })

  it('are not asked for again, whatever was answered in between', () => {
    const { move } = decide(situation('20260105111111 这单运费多少'), brain, knowledge)
    expect(move.dialogue.named).toEqual(['20260105111111'])
    const next = decide(situation('我要退货', { dialogue: move.dialogue }), brain, knowledge).move
    expect(next).toMatchObject({ action: 'act', call: { args: { number: '20260105111111' } } })
    const other = decide(situation('我要退另外一单', { dialogue: move.dialogue }), brain, knowledge).move
    expect(other.call).toBeUndefined()
  })

  it('are meant by their place in what is asked then', () => {
    const dialogue = { ...newDialogue('e'), named: BOTH }
    const { move } = decide(situation('第二个我要退货', { dialogue }), brain, knowledge)
    expect(move).toMatchObject({ call: { args: { number: BOTH[1] } }, dialogue: { named: BOTH } })
  })
})
