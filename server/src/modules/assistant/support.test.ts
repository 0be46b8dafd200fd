import type { IntentContent, Published } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { arrange, type Brain } from './brain.ts'
import { decide } from './decide/decide.ts'
import { situation } from './fixtures.ts'
import { texts } from './texts.ts'

/** A telecom company that has begun with two intents, and more articles than they lead to. */
const intent = (key: string, zh: string, examples: string[]): Published['intents'][number] => ({
  key,
  content: {
    title: { zh, en: key },
    triage: 'consult',
    priority: 3,
    outcome: { kind: 'article', article: key },
    examples: { zh: examples, en: [] },
    followUps: [],
  } satisfies IntentContent,
})
const article = (key: string, zh: string, body: string): Published['articles'][number] => ({
  key,
  title: { zh, en: '' },
  body: { zh: body, en: '' },
  version: 1,
  validUntil: null,
})
const knowledge = arrange(
  {
    revision: 1,
    language: 'zh',
    intents: [
      intent('sim', '补卡', ['卡丢了要补一张', '手机卡坏了怎么办', '补办电话卡', '补卡要多少钱']),
      intent('data', '查剩余流量', ['流量还剩多少', '查流量', '还剩几个G能用', '这个月流量用了多少']),
    ],
    articles: [
      article('sim', '怎么补卡？', '带身份证到营业厅补卡，收工本费 10 元。'),
      article('data', '怎么查流量还剩多少？', '发送短信 LL 到 10099。'),
      article('carry', '流量能结转到下个月吗？', '通用流量可结转一个月，定向流量不能结转。'),
      article('second', '可以办副卡吗？', '一张主卡最多办 3 张副卡，每张每月 10 元。'),
    ],
    flows: [],
  },
  { unknown: texts.unknown, skills: {} },
)

/** A model that is as sure as one that was trained on these examples. */
const sureOf = (label: string, score: number, inScope: number): Brain => {
  const brain: Brain = {
    version: 'sure',
    encoder: null,
    predict: () => ({ label, score, inScope, refused: false, candidates: [{ label, score }], coverage: 1 }),
    explain: () => [],
    seeing: () => brain,
  }
  return brain
}

const ask = (text: string, by: Brain, known = knowledge) => decide(situation(text), by, known).move

describe('where examples are few', () => {
  it.each(['手机卡丢了怎么补', '我的电话卡坏了', '补卡多少钱'])('an intent in its own words is answered: %s', (text) =>
    expect(ask(text, sureOf('sim', 0.97, 0.95))).toMatchObject({ action: 'answer', reason: 'intent_sure' }),
  )

  it.each(['我想办信用卡', '能帮我解锁别家的合约机吗', '有人冒充你们客服说我名下的卡涉嫌诈骗'])(
    'a matter that only the model takes for the intent is not: %s',
    (text) => expect(ask(text, sureOf('sim', 0.69, 0.6)).action).not.toBe('answer'),
  )

  it('an article that no intent leads to comes before an intent of fewer of the words', () => {
    expect(ask('流量可以结转吗', sureOf('data', 0.98, 0.92))).toMatchObject({
      reason: 'article_found',
      sources: [{ article: 'carry' }],
    })
  })

  it('who is angry and asks nothing is told no article by its words', () => {
    expect(ask('副卡太坑了！！我要投诉你们', sureOf('sim', 0.2, 0.05))).toMatchObject({
      action: 'handover',
      handover: 'emotion',
    })
  })
})

/** An intent with so many examples. */
const taught = (count: number) =>
  arrange(
    {
      revision: 1,
      language: 'zh',
      intents: [
        intent(
          'sim',
          '补卡',
          Array.from({ length: count }, (_, i) => `补卡 ${i}`),
        ),
      ],
      articles: [article('sim', '补卡', '带身份证。')],
      flows: [],
    },
    { unknown: texts.unknown, skills: {} },
  )

it('the more examples there are, the less the words have to say, without a step', () => {
  expect([8, 500, 750, 990].map((count) => taught(count).support?.weight)).toEqual([1, 1, 0.5, 0.02])
  const unlike = (count: number) => ask('我想办信用卡', sureOf('sim', 0.6, 0.6), taught(count)).action
  expect(unlike(500)).not.toBe('answer')
  expect(unlike(750)).not.toBe('answer')
  expect(unlike(990)).toBe('answer')
})

it('many examples are taken at the word of the model', () => {
  const own = taught(1000)
  expect(own.support).toBeNull()
  expect(ask('我想办信用卡', sureOf('sim', 0.69, 0.6), own)).toMatchObject({ action: 'answer' })
})
