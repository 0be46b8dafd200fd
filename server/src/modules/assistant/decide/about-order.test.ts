import type { Flow } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { arrange } from '../brain.ts'
import { type Dialogue, newDialogue } from '../dialogue.ts'
import { brain, published, returnFlow, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { afterTool } from './run-flow.ts'

const feeOfOrder: Flow = {
  id: 'fee_of_order',
  title: { zh: '这单的运费', en: 'Fee' },
  version: 1,
  start: 'ask',
  slots: returnFlow.slots.slice(0, 1),
  steps: [
    { id: 'ask', do: 'ask', slot: 'order_number', next: 'find' },
    {
      id: 'find',
      do: 'call',
      tool: 'commerce.order',
      args: { number: '$order_number' },
      save: 'order',
      next: 'say',
      onError: {},
    },
    { id: 'say', do: 'say', text: { zh: '{{order.number}} 的运费', en: 'fee of {{order.number}}' }, next: 'end' },
    { id: 'end', do: 'end' },
  ],
  cancelled: { zh: '好的', en: 'ok' },
}
const knowledge = arrange(
  {
    ...published,
    flows: [...published.flows, feeOfOrder],
    intents: published.intents.map((one) =>
      one.key === 'fee' ? { ...one, content: { ...one.content, withOrder: 'fee_of_order' } } : one,
    ),
  },
  { unknown: { zh: '不知道', en: 'no idea' }, skills: {} },
)

const number = '20260105001'
const known: Dialogue = { ...newDialogue('e'), order: { number, flow: 'order_status' } }
const ask = (text: string, dialogue = known) => decide(situation(text, { dialogue }), brain, knowledge)

describe('a question with an order at hand', () => {
  it.each(['那运费呢', '运费多少', '运费是多少啊', 'what is the fee'])('is about that order: %s', (text) => {
    expect(ask(text).move).toMatchObject({ call: { tool: 'commerce.order', args: { number } } })
  })

  it('is general where it says so, or where a button asks it', () => {
    for (const text of ['一般运费多少', '寄到新疆运费多少', '运费']) expect(ask(text).move.text).toBe('fee正文')
  })

  it('is general without an order, and about the one that it names', () => {
    expect(ask('运费多少', newDialogue('e')).move.text).toBe('fee正文')
    expect(ask('订单20260105777运费多少', newDialogue('e')).move.call?.args).toEqual({ number: '20260105777' })
  })

  it('comes between two questions of a flow, which goes on after it', () => {
    const waiting = ask('我要退货', newDialogue('e')).move.dialogue
    const { turn, move } = ask('运费多少', { ...waiting, order: known.order })
    const after = afterTool(turn, move, { ok: true, value: { number } })
    expect(after.text).toBe(`${number} 的运费\n\n订单号是多少?`)
  })

  it('goes on about it as often as it is asked, and the third time a person comes', () => {
    const again = (dialogue: Dialogue) => {
      const { turn, move } = ask('那运费呢', dialogue)
      return move.call ? afterTool(turn, move, { ok: true, value: { number } }) : move
    }
    const first = again(known)
    expect(again(first.dialogue).text).toBe(`${number} 的运费`)
    expect(again(again(first.dialogue).dialogue)).toMatchObject({ handover: 'repeated_question' })
  })
})

it('what an act has done is not done once more for who wants it back', () => {
  const steps = feeOfOrder.steps.map((step) =>
    step.do === 'call' ? { ...step, tool: 'commerce.cancelOrder' as const } : step,
  )
  const intents = published.intents.map((one) =>
    one.key === 'fee' ? { ...one, content: { ...one.content, withOrder: feeOfOrder.id } } : one,
  )
  const acting = arrange(
    { ...published, flows: [{ ...feeOfOrder, steps }], intents },
    { unknown: { zh: '不知道', en: 'no idea' }, skills: {} },
  )
  const said = (text: string) => decide(situation(text), brain, acting).move
  expect(said(`运费 ${number}`).reason).toMatch(/^flow:fee_of_order/u)
  for (const text of [`运费取消错了 能恢复吗 ${number}`, `undo the fee ${number}`])
    expect(said(text)).toMatchObject({ action: 'answer', reason: 'intent_sure' })
})

it('an order number alone is what was asked for, or an order to look up', () => {
  const asked = { ...newDialogue('e'), topic: 'fee' }
  expect(ask(number, asked).turn.reading).toMatchObject({ intent: 'fee', text: `运费 ${number}` })
  expect(ask(number, newDialogue('e')).turn.reading.text).toBe(`查一下订单 ${number}`)
  expect(ask('13800138000', asked).turn.reading.text).toBe('13800138000')
})
