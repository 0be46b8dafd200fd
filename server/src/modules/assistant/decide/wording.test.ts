import { describe, expect, it } from 'vitest'
import { newDialogue } from '../dialogue.ts'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import {
  DENIALS,
  deniesOnly,
  MISSES,
  meantInstead,
  OPENERS,
  OPENINGS,
  opensOnly,
  SAID_OFTEN,
  saidOften,
  saysMissed,
  withApostrophes,
  withoutCourtesy,
} from './wording.ts'

/** A wording of each pattern, so that none stands there that nothing needs. */
const SAMPLES: Record<string, readonly [Record<string, string>, Record<string, string>]> = {
  opener: [
    OPENERS,
    {
      hello: '你好',
      hey: '哈喽',
      dear: '亲',
      there: '在吗，',
      please: '麻烦您问一下',
      filler: '呃',
      thatIs: '就是',
      wishToAsk: '我就是想问下',
      helloEn: 'good morning',
    },
  ],
  opening: [
    OPENINGS,
    {
      wishToAsk: '想咨询一下',
      haveQuestion: '我有个问题',
      please: '请问',
      thatIs: '是这样',
      haveQuestionEn: "I've got a question",
      mayAskEn: 'may i ask you something',
      questionEn: 'quick question',
    },
  ],
  denial: [
    DENIALS,
    { notMeant: '我没让你取消', notSaidEn: 'I never asked for a refund', notAskingEn: "I'm not asking for money back" },
  ],
  miss: [
    MISSES,
    {
      worthless: '等于没说',
      thumbDown: '👎👎',
      besideThePoint: '牛头不对马嘴',
      notAsked: '我问的不是这个',
      notAnswered: '没回答我',
      notUnderstood: '文不对题',
      notSolved: '谢谢你啊 但是我问题还没解决呢',
      canned: '别再发自动回复了',
      cannedEn: 'stop giving me canned replies',
      notSolvedEn: "the issue still isn't resolved",
      missedEn: "that doesn't help",
    },
  ],
  'thing said often': [
    SAID_OFTEN,
    {
      times: '我电话打了八百遍了',
      timesEn: "5th time I've asked",
      manyTimesEn: 'I already told you three times',
    },
  ],
}

const rows = Object.entries(SAMPLES).flatMap(([kind, [patterns, samples]]) =>
  Object.entries(patterns).map(([name, pattern]) => [kind, name, pattern, samples[name] ?? ''] as const),
)

it.each(rows)('the %s “%s” has a wording of its own', (_kind, _name, pattern, sample) => {
  expect(sample).toMatch(new RegExp(pattern, 'iu'))
})

it.each([
  ['你好，我想问一下你们包邮吗', '你们包邮吗'],
  ['hi 我的parcel丢了咋办', '我的parcel丢了咋办'],
  ['嗯那个我前天买的沙发套想换', '我前天买的沙发套想换'],
  ['那个那个我我想问一下优惠券过期了吗', '我我想问一下优惠券过期了吗'],
  ['亲，这件有货吗，谢谢！', '这件有货吗'],
  ['Hello, where is my order? Thanks!', 'where is my order'],
])('courtesy is no part of %s', (text, rest) => expect(withoutCourtesy(text)).toBe(rest))

it.each(['你好', '在吗', '谢谢', '你好用吗', '亲戚送的能退吗', '就是不想要了', 'highlight colour', '那个优惠券怎么用'])(
  '%s stays as it is',
  (text) => expect(withoutCourtesy(text)).toBe(text),
)

it.each(['我想问', '我想问一下', '请问', '有个问题', '你好，我有个问题想咨询一下', '就是', 'I have a question'])(
  '%s opens a question',
  (text) => expect(opensOnly(text)).toBe(true),
)
it.each(['我想问退款', '你好', '问题没解决', '那个怎么用', '这个有问题'])('%s does not', (text) =>
  expect(opensOnly(text)).toBe(false),
)

it.each([
  ['我不是要退货，我是要换货', '我要换货'],
  ['我说的不是退货是换货', '我要换货'],
  ["I don't want a refund, I want an exchange", 'I want an exchange'],
  ['是不是退货要自己付运费', null],
  ['不是质量问题', null],
  ['我要换货', null],
])('of %s is meant: %s', (text, meant) => expect(meantInstead(text)).toBe(meant))

it.each(['我没说要退款', '我不是要退货', "I didn't ask for a refund"])('%s denies', (text) =>
  expect(deniesOnly(text)).toBe(true),
)
it.each(['我没收到退款', '我没说要退款吗？', '不是质量问题', '我没有订单号'])('%s does not', (text) =>
  expect(deniesOnly(text)).toBe(false),
)

it.each(['你说的是废话', '没用', '答非所问', '我问的不是这个', "that's not what I asked", 'useless'])(
  '%s says that the answer was none',
  (text) => expect(saysMissed(text)).toBe(true),
)
it.each(['优惠券没用', '这个没用过能退吗', '有没有用'])('%s does not', (text) => expect(saysMissed(text)).toBe(false))

describe('what customers say around a matter', () => {
  const said = (text: string, dialogue = newDialogue('e')) => decide(situation(text, { dialogue }), brain, knowledge)
  const after = (text: string) => said(text).move.dialogue

  it('does not keep the question behind a greeting from being answered', () => {
    expect(said('你好，我想问一下运费').move).toMatchObject({ action: 'answer', text: 'fee正文' })
    expect(said('你好').turn.reading.intent).toBe('greeting.hello')
  })

  it('is waited for when only opened, also in a flow', () => {
    expect(said('我想问一下').move).toMatchObject({ action: 'answer', reason: 'opened' })
    expect(said('我想问一下', after('我要退货')).move.dialogue.flow).not.toBeNull()
  })

  it('leaves a flow that was not wanted', () => {
    expect(said('我不是要退货，我是要开发票').move).toMatchObject({ text: 'invoice正文' })
    expect(said('我不是要退货，我是要开发票', after('我要退货')).move).toMatchObject({
      text: 'invoice正文',
      dialogue: { flow: null },
    })
    expect(said('我没说要退货', after('我要退货')).move).toMatchObject({ reason: 'denied', dialogue: { flow: null } })
  })

  it.each(['算了，运费多少', 'never mind, 运费多少', '先不退了。运费多少'])(
    'leaves a flow for something else: %s',
    (text) => expect(said(text, after('我要退货')).move).toMatchObject({ text: 'fee正文', dialogue: { flow: null } }),
  )

  it('leaves a flow with a reason', () => {
    expect(said('算了，我自己弄吧', after('我要退货')).move).toMatchObject({
      reason: 'flow_cancelled',
      dialogue: { flow: null },
    })
  })

  it('stays in a flow by its own matter or a reply to it', () => {
    const dialogue = after('我要退货')
    expect(said('算了，还是退货', dialogue).move.dialogue.flow).toMatchObject({ flow: 'return_goods' })
    expect(said('算了，就退这单 20260105123456', dialogue).move).toMatchObject({ action: 'act' })
  })

  it('is apologised for when the answer was none, and the second time a person comes', () => {
    const { move } = said('答非所问', after('运费多少'))
    expect(move).toMatchObject({ action: 'refuse', reason: 'answer_missed', choices: ['转人工'] })
    expect(said('你说的是废话', move.dialogue).move).toMatchObject({ handover: 'unknown_question' })
  })
})

describe('a message of several clauses', () => {
  it('is read as far as the language core looks, and asked of a few orders at most', () => {
    const numbers = Array.from({ length: 6 }, (_, i) => `2026010512345${i}`).join('和')
    expect(decide(situation(`退货${numbers}`), brain, knowledge).turn.parts).toEqual([])
    const { turn } = decide(situation(`${'！'.repeat(5000)}运费`), brain, knowledge)
    expect(turn.situation.text).toHaveLength(2000)
  })

  it('is read by the clause that is understood, and the flow hears all of it', () => {
    const { move } = decide(situation('两可两可 帮我办退货吧 单子20260105123456'), brain, knowledge)
    expect(move.call?.args).toMatchObject({ number: '20260105123456' })
  })

  it('is read without the numbers and addresses that it tells', () => {
    const { move } = decide(situation('帮我把这个退货发到either@example.com'), brain, knowledge)
    expect(move.dialogue.flow?.flow).toBe('return_goods')
  })

  it('with two orders is asked of each', () => {
    const { move } = decide(situation('退货20260105123456和20260105777777'), brain, knowledge)
    expect(move.call?.args).toMatchObject({ number: '20260105123456' })
    expect(move.dialogue.flow?.under.length).toBe(1)
  })
})

it.each(['退货申请还没处理', '可以退几次', '同一件发了两次货', 'second time buying here', '我买了两次'])(
  '%s has not been said often',
  (text) => {
    expect([saidOften(text), saysMissed(text)]).toEqual([false, false])
  },
)

it('spells out what is written without its apostrophe', () => {
  expect(withApostrophes('i dont think thats it, im sure they cant')).toBe(
    "i don't think that's it, i'm sure they can't",
  )
  expect(withApostrophes('its ill, we were')).toBe('its ill, we were')
})

it.each(['我都问了三遍了', "that's the 5th time ive asked"])(
  'sends who says it again and again to a person: %s',
  (text) => {
    expect(decide(situation(text), brain, knowledge).move).toMatchObject({ handover: 'repeated_question' })
  },
)

it('hears "dont" and "thats" as they are meant', () => {
  const at = (text: string) => decide(situation(text), brain, knowledge).move
  expect(at('no i dont need a human just tell me').handover).toBeUndefined()
  expect(at('thats not what i asked')).toMatchObject({ reason: 'answer_missed' })
})
