import type { ToolResult } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import type { Brain } from '../brain.ts'
import { newDialogue } from '../dialogue.ts'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide, reasoningOf } from './decide.ts'
import { afterTool } from './run-flow.ts'
import type { Situation } from './turn.ts'

const ask = (text: string, more: Partial<Situation> = {}) => decide(situation(text, more), brain, knowledge)
const said = (text: string, more: Partial<Situation> = {}) => ask(text, more).move

/** What is remembered after these messages, tools finding the order. */
function after(...messages: string[]) {
  let dialogue = newDialogue('episode')
  for (const text of messages) {
    const { turn, move } = ask(text, { dialogue })
    const found: ToolResult = { ok: true, value: { items: '毛衣' } }
    dialogue = (move.call ? afterTool(turn, move, found) : move).dialogue
  }
  return dialogue
}

describe('an answer', () => {
  it('is the article of a sure intent, with source and follow-ups, in the customer’s language', () => {
    expect(said('运费多少')).toMatchObject({
      action: 'answer',
      text: 'fee正文',
      sources: [{ article: 'fee', title: 'fee标题', version: 2 }],
      followUps: ['发票'],
    })
    expect(said('what is the fee')).toMatchObject({ text: 'fee text', followUps: ['invoice title'] })
  })

  it('is given to the very title of an intent, as a pressed button sends it', () => {
    expect(ask('发票').turn.reading).toMatchObject({ intent: 'invoice', score: 1 })
  })

  it('is never an expired article', () => {
    expect(said('有什么活动吗')).toMatchObject({ action: 'refuse', reason: 'no_valid_article' })
    expect(said('有什么活动吗', { now: Date.UTC(2025, 11, 31) })).toMatchObject({ action: 'answer', text: 'old正文' })
  })

  it('answers two questions in one message', () => {
    const move = said('运费多少?另外发票怎么开?')
    expect(move.text).toBe('**fee标题**\nfee正文\n\n**invoice标题**\ninvoice正文')
    expect(move.sources?.map(({ article }) => article)).toEqual(['fee', 'invoice'])
  })

  it('answers a question and starts the flow of the other', () => {
    const move = said('发票怎么开?另外我要退货')
    expect(move.text).toContain('invoice正文')
    expect(move.text).toContain('订单号是多少?')
    expect(move.dialogue.flow?.flow).toBe('return_goods')
  })

  it('to a word or two needs to be surer', () => {
    expect(said('太慢')).toMatchObject({ action: 'refuse' })
    expect(said('发货慢')).toMatchObject({ action: 'answer' })
  })

  it('needs the probability that the tenant asks for', () => {
    expect(said('发货慢怎么办', { threshold: 0.9 })).toMatchObject({ action: 'refuse' })
    expect(said('发货慢怎么办', { threshold: 0.5 })).toMatchObject({ action: 'answer' })
  })
})

describe('a person', () => {
  it.each(['转人工', '我不想跟机器人说话', 'let me talk to a human'])('comes when asked for: %s', (text) => {
    expect(said(text)).toMatchObject({ action: 'handover', handover: 'asked_for_human' })
  })

  it('comes at once for words of danger, before anything else', () => {
    const { move, topic } = ask('我不想活了,运费多少')
    expect(move).toMatchObject({ handover: 'safety' })
    expect(topic.priority).toBe(1)
  })

  it('comes when the same question is asked a third time, but not for greetings', () => {
    expect(said('运费多少', { dialogue: after('运费多少') })).toMatchObject({ action: 'answer' })
    const dialogue = after('运费多少', '运费怎么算')
    expect(said('运费到底多少', { dialogue })).toMatchObject({ handover: 'repeated_question' })
    expect(said('shipping fee?', { dialogue })).toMatchObject({ handover: 'repeated_question' })
    expect(said('你好', { dialogue: after('你好', '你好', '你好') })).toMatchObject({ action: 'answer' })
  })

  it('comes for an angry complaint, not for a calm one', () => {
    expect(said('发货慢死了,骗子!!垃圾店!!')).toMatchObject({ handover: 'emotion' })
    expect(said('发货慢怎么办')).toMatchObject({ action: 'answer' })
  })

  it('comes at once for abuse, in a flow too, and not for a strong word about goods', () => {
    expect(said('傻逼,运费多少')).toMatchObject({ handover: 'emotion', reason: 'abusive_words' })
    expect(said('fuck you', { dialogue: after('我要退货') })).toMatchObject({
      handover: 'emotion',
      dialogue: { flow: null },
    })
    expect(said('发货慢死了怎么办')).toMatchObject({ action: 'answer' })
  })

  it('comes for an intent that leads to people, also as one of two questions', () => {
    expect(said('客服态度不好')).toMatchObject({ handover: 'complaint' })
    expect(said('发票怎么开?另外客服态度怎么这样?')).toMatchObject({ handover: 'complaint' })
  })
})

describe('Chinese in Latin letters and words of dialects', () => {
  it('are read as what they mean, outside of a flow', () => {
    expect(said('fapiao zenme kai')).toMatchObject({ text: 'invoice正文' })
    expect(said('我想退贷')).toMatchObject({ reason: 'flow:return_goods' })
    expect(said('zhuan rengong')).toMatchObject({ handover: 'asked_for_human' })
    const heard = ask('zhang wei', { dialogue: after('我要退货') })
    expect(heard.turn.situation.text).toBe('zhang wei')
  })
})

describe('not knowing', () => {
  it('is said honestly with the offer of a person, and the second time a person comes', () => {
    const move = said('今天天气怎么样')
    expect(move).toMatchObject({ action: 'refuse', text: '这个我不知道。', choices: ['转人工'] })
    const { dialogue } = move
    expect(said('宇宙有多大', { dialogue })).toMatchObject({ handover: 'unknown_question', reason: 'second_refusal' })
    const between = said('运费多少', { dialogue })
    expect(said('宇宙有多大', { dialogue: between.dialogue })).toMatchObject({ action: 'refuse' })
  })

  it('of what is none of our business is said so, with what can be asked, and the second time a person comes', () => {
    const shop = { ...knowledge, starters: ['rude', 'fee', 'invoice', 'gone'] }
    const strange: Brain = {
      ...brain,
      predict: (text) => ({
        ...brain.predict(text),
        inScope: /两可/.test(text) ? 0.1 : 0.01,
        refused: true,
        score: 0.2,
      }),
    }
    const hear = (text: string, dialogue = newDialogue('e')) =>
      decide(situation(text, { dialogue }), strange, shop).move
    const first = hear('明天会下雨吗')
    expect(first).toMatchObject({ action: 'refuse', reason: 'outside', choices: ['运费', '发票', '转人工'] })
    expect(first.text).toContain('不属于我们的业务')
    expect(hear('讲个笑话', first.dialogue)).toMatchObject({ handover: 'unknown_question' })
    expect(hear('明天会下雨吗，订单20260105123456')).toMatchObject({ reason: 'not_sure' })
    expect(hear('两可', first.dialogue)).toMatchObject({ handover: 'unknown_question' })
    expect(hear('这个可以吗')).toMatchObject({ reason: 'not_sure' })
    expect(hear('12345')).toMatchObject({ reason: 'not_sure' })
  })

  it('is not what “好” shows: it asks nothing, and changes nothing', () => {
    const dialogue = after('运费多少', '今天天气怎么样')
    for (const text of [
      '好',
      '算了',
      '算了不退了',
      'never mind',
      "never mind I'll do it myself",
      '好的',
      '嗯嗯',
      '知道了',
      'OK',
      'got it',
    ])
      expect(said(text, { dialogue })).toMatchObject({ action: 'answer', reason: 'acknowledged', dialogue })
    expect(said('好', { dialogue: after('我要退货') })).toMatchObject({ reason: 'flow:return_goods' })
  })

  it('between two meanings asks which one, once', () => {
    const move = said('两可')
    expect(move).toMatchObject({ action: 'ask', choices: ['运费', '发票', '转人工'] })
    expect(said('还是两可', { dialogue: move.dialogue })).toMatchObject({ action: 'refuse' })
  })

  it('does not ask for a person for who shows a page that says so', () => {
    const page = '开发票失败，请联系人工客服'
    expect(said(page)).toMatchObject({ reason: 'asked_for_human' })
    expect(said(page, { said: '' }).reason).not.toBe('asked_for_human')
    expect(said(`${page}\n转人工`, { said: '转人工' })).toMatchObject({ reason: 'asked_for_human' })
  })

  it('is no answer for who is angry: a person comes at once', () => {
    expect(said('搞什么啊 又来')).toMatchObject({ action: 'handover', handover: 'emotion', reason: 'angry_unknown' })
    expect(said('又来')).toMatchObject({ action: 'refuse' })
  })

  it('is said of files of which nothing could be made out, and a person looks at them', () => {
    expect(said('', { attachment: true })).toMatchObject({ action: 'handover', reason: 'unreadable_media' })
  })
})

describe('a message that asks nothing', () => {
  it.each(['然后呢', '接下来怎么办', '还有呢？', 'and then?', 'what next', 'so, then what'])(
    '%s: offers what comes next',
    (text) => {
      const move = said(text, { dialogue: after('运费多少') })
      expect(move).toMatchObject({ action: 'ask', reason: 'goes_on', intent: 'fee' })
      expect(move.choices).toHaveLength(2)
      expect(said(text, { dialogue: move.dialogue })).toMatchObject({ handover: 'unknown_question' })
      expect(said(text, { dialogue: after('我要退货') })).toMatchObject({ reason: 'flow:return_goods', action: 'ask' })
      expect(said(text)).toMatchObject({ reason: 'goes_on', choices: expect.any(Array) })
    },
  )

  it('does not offer what has been answered', () => {
    expect(said('然后呢', { dialogue: after('发票怎么开', '运费多少') }).choices).toEqual(['转人工'])
  })

  it.each(['2号申请的', '上周买的', '昨天下的单', 'I bought it last week'])(
    '%s: a detail, never another matter',
    (text) => {
      expect(said(text, { dialogue: after('运费多少') })).toMatchObject({ reason: 'detail_told', intent: 'fee' })
    },
  )

  it('a detail of what can be looked up begins that', () => {
    const dialogue = { ...after('运费多少'), topic: 'return' }
    expect(said('2号申请的', { dialogue })).toMatchObject({
      text: '好的，我来帮您看这一单。\n\n订单号是多少?',
      intent: 'return',
    })
  })

  it.each(['昨天买的发票怎么开', '2号申请退货', '三天前发货慢'])('%s: is more than a detail', (text) => {
    expect(said(text, { dialogue: after('运费多少') }).reason).not.toBe('detail_told')
  })

  it('what is told of a thing that is not named is asked about, where no meaning leads by far', () => {
    const { reason, choices, dialogue } = said('东西六可了咋整')
    expect({ reason, choices }).toEqual({ reason: 'thing_unnamed', choices: ['运费', '发票', '转人工'] })
    expect(said('东西六可了咋整', { dialogue }).text).toBe('fee正文')
    expect(said('裤子六可了咋整').text).toBe('fee正文')
    expect(said('东西的运费').text).toBe('fee正文')
  })

  it('a word of several things is asked about, the complaint last', () => {
    expect(said('两可')).toMatchObject({ reason: 'word_alone', choices: ['运费', '发票', '转人工'] })
    expect(said('哪个两可')).toMatchObject({ reason: 'two_candidates_close' })
    expect(said('三可')).toMatchObject({ choices: ['运费', '发票', '投诉发货慢', '转人工'] })
  })
})

describe('a flow', () => {
  it('starts with its intent and calls its tool', () => {
    expect(said('我要退货')).toMatchObject({ action: 'ask', text: '订单号是多少?' })
    const dialogue = after('我要退货')
    expect(said('20260105123456', { dialogue })).toMatchObject({ action: 'act', call: { tool: 'shop.find' } })
  })

  it('answers a question in between and asks its own again', () => {
    const dialogue = after('我要退货')
    const move = said('运费谁出?', { dialogue })
    expect(move).toMatchObject({ action: 'answer', reason: 'digression', text: 'fee正文\n\n订单号是多少?' })
    expect(said('20260105123456', { dialogue: move.dialogue })).toMatchObject({ action: 'act' })
  })

  it('keeps to the language that the customer writes, and to the conversation’s for numbers', () => {
    expect(said('I want to return it')).toMatchObject({ text: 'Which order number?' })
    const dialogue = after('I want to return it')
    expect(ask('20260105123456', { dialogue, language: 'en' }).turn.language).toBe('en')
  })

  it('ends when the customer leaves it, wants a person, or says nothing that fits', () => {
    const dialogue = after('我要退货')
    expect(said('算了', { dialogue })).toMatchObject({ text: '好的,不办了。', dialogue: { flow: null } })
    expect(said('转人工', { dialogue })).toMatchObject({ handover: 'asked_for_human', dialogue: { flow: null } })
    expect(said('找不到啊', { dialogue: after('我要退货', '不清楚', '不记得') })).toMatchObject({
      handover: 'flow_handover',
    })
  })

  it('goes to a person when its tool fails in a way that it does not foresee', () => {
    const { turn, move } = ask('20260105123456', { dialogue: after('我要退货') })
    expect(afterTool(turn, move, { ok: false, code: 'unavailable' })).toMatchObject({ handover: 'flow_handover' })
  })

  it('is forgotten when it has been unpublished', () => {
    const dialogue = after('我要退货')
    const { move } = decide(situation('运费多少', { dialogue }), brain, { ...knowledge, flows: new Map() })
    expect(move).toMatchObject({ action: 'answer', reason: 'intent_sure' })
  })
})

describe('the topic', () => {
  it('of a reply to a flow is left as it is', () => {
    const decision = ask('尺码不合适，发票', { dialogue: after('我要退货', '20260105123456') })
    expect(decision.topic).toMatchObject({ triage: null, isClear: false })
    expect(reasoningOf(decision, 1)).toMatchObject({ reason: 'flow:return_goods', intent: null })
  })

  it('has the intent’s class, and a priority that anger and hurry raise', () => {
    expect(ask('我要退货').topic).toEqual({
      triage: 'after_sales',
      isClear: true,
      priority: 2,
      emotion: 'neutral',
      language: 'zh',
    })
    expect(ask('气死我了!!垃圾!!我要退货').topic).toMatchObject({ priority: 1, emotion: 'angry' })
    expect(ask('今天天气怎么样').topic).toMatchObject({ triage: 'consult', isClear: false })
  })
})

it('keeps its reasoning', () => {
  const decision = ask('订单 20260105123456 运费多少')
  expect(reasoningOf(decision, 42)).toMatchObject({
    action: 'answer',
    intent: 'fee',
    score: 0.95,
    entities: [{ type: 'order_number', value: '20260105123456' }],
    sources: [{ article: 'fee' }],
    evidence: [{ text: '词', weight: 1 }],
    model: 'test',
    micros: 42,
  })
})
