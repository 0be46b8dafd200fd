import type { Flow, OrderCard } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { arrange } from '../brain.ts'
import { newDialogue } from '../dialogue.ts'
import { brain, published, returnFlow, situation, knowledge as small } from '../fixtures.ts'
import { flowWith, slot } from '../flow/testing.ts'
import { decide, decideUnanswered } from './decide.ts'
import { afterTool } from './run-flow.ts'
import type { Situation } from './turn.ts'

const visit = flowWith(
  'visit',
  [slot('day', 'date')],
  [
    { id: 'ask', do: 'ask', slot: 'day', next: 'say', timeout: { minutes: 10, next: 'say' } },
    { id: 'say', do: 'say', text: { zh: '约好了', en: 'booked' }, next: 'end' },
    { id: 'end', do: 'end' },
  ],
)
const intents = published.intents.map((intent) =>
  intent.key === 'invoice'
    ? { ...intent, content: { ...intent.content, outcome: { kind: 'flow' as const, flow: 'visit' } } }
    : intent,
)
const { unknown, skills } = small
const knowledge = arrange({ ...published, intents, flows: [returnFlow, visit] }, { unknown, skills })
const found = { ok: true as const, value: { items: '毛衣' } }

const ask = (text: string, more: Partial<Situation> = {}) => decide(situation(text, more), brain, knowledge)

/** What is remembered after these messages, tools finding the order. */
function after(...messages: string[]) {
  let dialogue = newDialogue('episode')
  for (const text of messages) {
    const { turn, move } = ask(text, { dialogue })
    dialogue = (move.call ? afterTool(turn, move, found) : move).dialogue
  }
  return dialogue
}

describe('another flow in between', () => {
  it('comes first, and the first one goes on after it', () => {
    const dialogue = after('我要退货')
    const { move } = ask('先开发票', { dialogue })
    expect(move).toMatchObject({ text: 'day?', reason: 'flow:visit' })
    const { move: back } = ask('明天', { dialogue: move.dialogue })
    expect(back).toMatchObject({
      action: 'ask',
      text: '约好了\n\n订单号是多少?',
      dialogue: { flow: { flow: 'return_goods' } },
    })
  })

  it('is left alone, and the first one goes on too', () => {
    const { move } = ask('算了', { dialogue: after('我要退货', '先开发票') })
    expect(move).toMatchObject({ reason: 'flow_cancelled', text: 'visit 停\n\n订单号是多少?' })
  })

  it('is left for a question, after which the first one goes on', () => {
    const { move } = ask('算了，运费谁出', { dialogue: after('我要退货', '先开发票') })
    expect(move).toMatchObject({ reason: 'digression', text: 'fee正文\n\n订单号是多少?' })
  })
})

describe('an order that a tool found', () => {
  const order: OrderCard = {
    number: '20260105123456',
    state: '待发货',
    total: '¥79.00',
    items: [{ title: '毛衣', detail: '¥79.00 × 1' }],
  }
  const drawnFor = (forms?: Situation['forms']) => {
    const { turn, move } = ask('我要退货 20260105123456', forms ? { forms } : {})
    return afterTool(turn, move, { ...found, order }).order
  }

  it('is drawn where the channel draws cards, and told in words alone elsewhere', () => {
    expect(drawnFor(['text', 'card'])).toEqual(order)
    expect([drawnFor(), drawnFor(['voice'])]).toEqual([undefined, undefined])
  })
})

describe('a flow that wants something done that cannot be undone', () => {
  const refund = (approval?: 'customer') =>
    flowWith(
      'visit',
      [
        slot('order', 'order_number'),
        slot('why', 'choice', { choices: [{ value: 'size', label: { zh: '不合适', en: 'size' }, words: ['太大'] }] }),
      ],
      [
        { id: 'ask', do: 'ask', slot: 'order', next: 'file' },
        {
          id: 'file',
          do: 'call',
          tool: 'commerce.requestRefund',
          save: 'refund',
          next: 'end',
          onError: {},
          args: { order: '$order', reason: '$why' },
          ...(approval && { approval }),
        },
        { id: 'end', do: 'end' },
      ],
    )
  const wanting = (flow: Flow) =>
    decide(
      situation('太大，开发票 20260105123456'),
      brain,
      arrange({ ...published, intents, flows: [flow] }, { unknown, skills }),
    ).move

  it('leaves it to a person, with what it would do, and says that nothing is done yet', () => {
    const move = wanting(refund())
    expect(move).toMatchObject({
      handover: 'flow_handover',
      reason: 'flow:visit:needs_approval',
      text: expect.stringContaining('目前还没有提交'),
      proposal: {
        tool: 'commerce.requestRefund',
        args: { order: '20260105123456', reason: '不合适' },
        by: { kind: 'flow', name: 'visit' },
      },
      dialogue: { flow: null },
    })
    expect(move.call).toBeUndefined()
  })

  it('has it done where it says that the customer’s yes is enough', () => {
    expect(wanting(refund('customer'))).toMatchObject({ action: 'act', call: { tool: 'commerce.requestRefund' } })
  })
})

describe('a running flow', () => {
  it('keeps to the version that it began with', () => {
    const dialogue = after('我要退货', '20260105123456', '坏了')
    const newer = { ...returnFlow, version: 2, cancelled: { zh: '新', en: 'new' } }
    const now = arrange({ ...published, flows: [newer] }, { unknown, skills })
    const move = (pinned: Situation['pinned']) =>
      decide(situation('算了', { dialogue, ...(pinned && { pinned }) }), brain, now).move
    expect(move([returnFlow])).toMatchObject({ text: '好的,不办了。' })
  })

  it('names how long it waits, and goes on when nothing is said', () => {
    const { move } = ask('开发票')
    expect(move).toMatchObject({ action: 'ask', waitMinutes: 10 })
    const late = decideUnanswered(situation('', { dialogue: move.dialogue }), brain, knowledge)
    expect(late?.move).toMatchObject({ text: '约好了', reason: 'flow_unanswered:visit', dialogue: { flow: null } })
    expect(decideUnanswered(situation('', { dialogue: after('我要退货') }), brain, knowledge)).toBeNull()
    expect(decideUnanswered(situation(''), brain, knowledge)).toBeNull()
  })

  it('gives what it was told to the person who takes over', () => {
    const { move } = ask('不知道', { dialogue: after('我要退货,太大了', '没有', '忘了') })
    expect(move).toMatchObject({ handover: 'flow_handover', collected: ['reason: 尺码不合适'] })
  })

  it('is what is talked of again once its own question is answered', () => {
    const between = after('我要退货', '运费谁出')
    expect(between.topic).toBe('fee')
    expect(ask('20260105123456', { dialogue: between }).move.dialogue.topic).toBe('return')
    expect(ask('嗯', { dialogue: between }).move.dialogue.topic).toBe('fee')
    // One that began from what is told of an order keeps that.
    const told = arrange(
      {
        ...published,
        intents: published.intents.map((intent) =>
          intent.key === 'late' ? { ...intent, content: { ...intent.content, withOrder: 'return_goods' } } : intent,
        ),
      },
      { unknown, skills },
    )
    const dialogue = { ...after('我要退货'), topic: 'late' }
    expect(decide(situation('20260105123456', { dialogue }), brain, told).move.dialogue.topic).toBe('late')
  })

  it('with a question in between says its own again, once', () => {
    const { move } = ask('运费谁出?', { dialogue: after('我要退货') })
    expect(move).toMatchObject({
      reason: 'digression',
      text: 'fee正文\n\n订单号是多少?',
      dialogue: { flow: { misses: 0 } },
    })
  })
})
