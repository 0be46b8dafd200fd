import { describe, expect, it } from 'vitest'
import { newDialogue } from '../dialogue.ts'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { askedOfTopic, spelledOut } from './follow-up.ts'

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

  it('is answered', () => {
    const { move } = decide(situation('发票怎么开'), brain, knowledge)
    expect(move.dialogue.topic).toBe('invoice')
    const next = decide(situation('那运费呢', { dialogue: move.dialogue }), brain, knowledge)
    expect(next.move).toMatchObject({ action: 'answer', text: 'fee正文' })
    expect(decide(situation('那月亮呢', { dialogue: newDialogue('e') }), brain, knowledge).move.action).toBe('refuse')
  })
})
