import type { Flow } from '@tandem/contract'
import { expect, it } from 'vitest'
import { arrange } from '../brain.ts'
import type { Dialogue } from '../dialogue.ts'
import { brain, knowledge, published, returnFlow, situation } from '../fixtures.ts'
import { decide } from './decide.ts'

/** What a long walk as a customer brought up, one by one. */
const say = (text: string, dialogue?: Dialogue) =>
  decide(situation(text, dialogue && { dialogue }), brain, knowledge).move
const talk = (...texts: string[]) => {
  let move = say(texts[0] ?? '')
  for (const text of texts.slice(1)) move = say(text, move.dialogue)
  return move
}

it.each(['是', '嗯嗯', '哈哈哈', '没有了', 'ok', '👍'])('%s by itself gets no article, and no excuse', (text) => {
  expect(say(text)).toMatchObject({ action: 'answer', reason: 'acknowledged', dialogue: { refusals: 0 } })
})

it('signs alone are asked for words, and bring nobody', () => {
  expect(talk('???', '……', '？')).toMatchObject({ reason: 'signs_only', dialogue: { refusals: 0 } })
})

it('a person who is not wanted does not come', () => {
  expect(say('不用转人工，你告诉我运费就行')).toMatchObject({ action: 'answer', text: 'fee正文' })
  expect(say("I don't need a human, just tell me the fee")).toMatchObject({ action: 'answer' })
  expect(say('转人工')).toMatchObject({ action: 'handover' })
})

it('a language that is not spoken is said, not guessed at', () => {
  expect(say('返品したいです')).toMatchObject({ reason: 'foreign_language' })
})

it('a sound is no wrong answer to what a flow asks, also many times', () => {
  expect(talk('我要退货', '嗯', '...', '好', '嗯')).toMatchObject({ text: '订单号是多少?', action: 'ask' })
})

it('who does not have the number is told where it is and offered a person, and not asked something else', () => {
  expect(talk('我要退货', '我不知道订单号')).toMatchObject({ text: '这不像订单号。', choices: ['转人工'] })
  expect(talk('我要退货', '13800138000')).toMatchObject({ text: '这不像订单号。' })
})

it('the same wish once more asks the same again, with a person in reach', () => {
  expect(talk('我要退货', '我想退货')).toMatchObject({
    text: '订单号是多少?',
    choices: ['转人工'],
    dialogue: { flow: { misses: 0, under: [] } },
  })
})

it('the same words are said twice, whatever they are asked in', () => {
  expect(talk('运费多少', '偏远地区的运费')).toMatchObject({ action: 'answer' })
  expect(talk('运费多少', '偏远地区的运费', 'shipping fee?')).toMatchObject({ handover: 'repeated_question' })
})

it.each(['😡', '😡😡😡', '💢!!'])('an angry face gets a person: %s', (text) =>
  expect(say(text)).toMatchObject({ action: 'handover', handover: 'emotion' }),
)

it('what something else is left for begins, with no flow to leave', () => {
  const misled: typeof brain = { ...brain, predict: (text) => brain.predict(/算了/.test(text) ? '两可' : text) }
  const { move } = decide(situation('算了还是退货吧'), misled, knowledge)
  expect(move.dialogue.flow).toMatchObject({ flow: 'return_goods' })
})

it('what is asked of the topic is answered with its sentence', () => {
  const body = { zh: '满 99 元包邮。新疆满 199 元包邮；西藏同样。', en: 'Free from 99. Xinjiang from 199.' }
  const articles = published.articles.map((one) => (one.key === 'fee' ? { ...one, body } : one))
  const own = arrange({ ...published, articles }, { unknown: knowledge.unknown, skills: {} })
  const before = decide(situation('运费多少'), brain, own).move.dialogue
  const { move } = decide(situation('那新疆呢', { dialogue: before }), brain, own)
  expect(move).toMatchObject({ reason: 'in_topic_article', text: '新疆满 199 元包邮。', intent: 'fee' })
  expect(decide(situation('那发票呢', { dialogue: before }), brain, own).move).toMatchObject({ text: 'invoice正文' })
})

it('two wishes for two orders run one after the other', () => {
  const move = say('我要退货20260105123456？我要退货20260105999999？')
  expect(move).toMatchObject({ call: { args: { number: '20260105123456' } }, reason: 'several_questions' })
  expect(move.dialogue.flow?.under).toMatchObject([
    { slots: { order_number: '20260105999999' }, because: 'interrupted' },
  ])
  expect(move.text).toBe('')
})

it('a question ends with its particle, also where no sign follows', () => {
  const { reason, sources } = say('运费贵吗发票怎么开')
  expect(reason).toBe('several_questions')
  expect(sources?.map(({ article }) => article)).toEqual(['fee', 'invoice'])
})

it('two things that are wanted done are named in their order', () => {
  const own = arrange(
    {
      ...published,
      flows: [returnFlow, { ...returnFlow, id: 'bill' }],
      intents: published.intents.map((one) =>
        one.key === 'invoice' ? { ...one, content: { ...one.content, outcome: { kind: 'flow', flow: 'bill' } } } : one,
      ),
    },
    { unknown: knowledge.unknown, skills: {} },
  )
  const said = (text: string) => decide(situation(text), brain, own).move
  expect(said('我要退货？还有发票？')).toMatchObject({
    reason: 'several_questions',
    text: '好的，一件一件来：先「申请退货」，再「发票」。\n\n订单号是多少?',
  })
})

it('who wants something done gets the flow that does it, who asks how gets the article', () => {
  const cancelFlow: Flow = {
    id: 'cancel_order',
    version: 1,
    title: { zh: '取消', en: 'Cancel' },
    start: 'ask',
    slots: returnFlow.slots,
    cancelled: { zh: '不取消了', en: 'kept' },
    steps: [
      { id: 'ask', do: 'ask', slot: 'order_number', next: 'cancel' },
      {
        id: 'cancel',
        do: 'call',
        tool: 'commerce.cancelOrder',
        args: { order: '$order_number', reason: 'x' },
        save: 'done',
        next: 'end',
        onError: {},
      },
      { id: 'end', do: 'end' },
    ],
  }
  const intents = published.intents.map((one) =>
    one.key === 'invoice' ? { ...one, content: { ...one.content, withOrder: 'cancel_order' } } : one,
  )
  const own = arrange(
    { ...published, intents, flows: [...published.flows, cancelFlow] },
    { unknown: knowledge.unknown, skills: {} },
  )
  const of = (text: string) => decide(situation(text), brain, own).move
  expect(of('我要取消发票')).toMatchObject({ action: 'ask', text: '订单号是多少?' })
  expect(of('发票怎么取消')).toMatchObject({ action: 'answer', text: 'invoice正文' })
})

const withOrders = arrange(
  {
    ...published,
    intents: published.intents.map((one) =>
      one.key === 'late' ? { ...one, content: { ...one.content, withOrder: 'return_goods' } } : one,
    ),
  },
  { unknown: knowledge.unknown, skills: {} },
)
const talkOfOrder = (...lines: string[]) =>
  lines.reduce(
    (move, text) => decide(situation(text, { dialogue: move.dialogue }), brain, withOrders).move,
    say('你好'),
  )

it('more that is told of the trouble is looked into, and the same article is not said twice', () => {
  expect(talkOfOrder('发货慢')).toMatchObject({ text: 'late正文' })
  expect(talkOfOrder('发货慢', '发货慢得很')).toMatchObject({ dialogue: { flow: { flow: 'return_goods' } } })
  expect(talkOfOrder('发货慢', '发货慢得很', '真的发货慢')).toMatchObject({ text: '订单号是多少?' })
  expect(talkOfOrder('发货慢', '为什么发货慢')).toMatchObject({ text: 'late正文' })
})

it('who asks for time, or asks what nobody knows, has given no wrong answer', () => {
  for (const text of ['等一下', '等下 我再确认下单号', 'let me check with my wife'])
    expect(talk('我要退货', text)).toMatchObject({ reason: 'flow_waits', dialogue: { flow: { misses: 0 } } })
  const move = talk('我要退货', '月亮上能用吗')
  expect(move).toMatchObject({ choices: ['转人工'], dialogue: { flow: { misses: 0 } } })
  expect(move.text).toMatch(/我不确定[\s\S]*订单号是多少/)
})

it.each(['我', '那个', '我想', 'i', 'want to', 'can i'])('%s is a beginning, and no question', (text) => {
  expect(say(text)).toMatchObject({ reason: 'opened', dialogue: { refusals: 0 } })
})
