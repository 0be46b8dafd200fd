import { describe, expect, it } from 'vitest'
import { newDialogue } from '../dialogue.ts'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { askedOfTopic, spelledOut, surest } from './follow-up.ts'
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
      ...{ text: '', intent, article: null, score, inScope: 1, refused: false, sure: true, candidates: [] },
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
