import type { Published } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { arrange, UNTRAINED } from '../brain.ts'
import { newDialogue } from '../dialogue.ts'
import { brain, situation } from '../fixtures.ts'
import { texts } from '../texts.ts'
import { decide } from './decide.ts'
import type { Situation } from './turn.ts'

type Published1 = Published['articles'][number]

const article = (
  key: string,
  zh: [string, string],
  en: [string, string],
  more: Partial<Published1> = {},
): Published1 => ({
  key,
  title: { zh: zh[0], en: en[0] },
  body: { zh: zh[1], en: en[1] },
  version: 1,
  validUntil: null,
  ...more,
})

const ARTICLES = [
  article(
    'topup',
    ['话费充值后多久到账', '一般 10 分钟内到账，月初最迟 2 小时。'],
    ['How long does a top-up take', 'Ten minutes as a rule.'],
  ),
  article(
    'move',
    ['如何办理宽带移机', '带身份证到营业厅预约，3 个工作日内上门。'],
    ['Move your broadband', 'Book it in a shop; we come within three days.'],
  ),
  article('slow', ['宽带网速慢怎么办', '先重启光猫，仍然慢可以报修。'], ['Slow broadband', 'Restart the modem first.']),
  article('card', ['手机卡丢了怎么补办', '本人带身份证补卡，10 元。'], ['Lost SIM card', 'Bring your ID to a shop.']),
  article('summer', ['夏季流量礼包', '送 10 GB。'], ['Summer data gift', '10 GB.'], {
    validUntil: '2025-12-01T00:00:00Z',
  }),
]

const told = (intents: Published['intents'] = []) =>
  arrange(
    { revision: 1, language: 'zh', intents, articles: ARTICLES, flows: [] },
    { unknown: texts.unknown, skills: {} },
  )

const ask = (text: string, more: Partial<Situation> = {}, by = UNTRAINED, knowledge = told()) =>
  decide(situation(text, more), by, knowledge).move

describe('an article that no intent leads to', () => {
  it('is told under its title where it speaks of what is asked', () => {
    expect(ask('充值多久能到账啊')).toMatchObject({
      action: 'answer',
      reason: 'article_found',
      text: expect.stringMatching(/^为您找到「话费充值后多久到账」：\n\n一般 10 分钟/u),
      intent: null,
      sources: [{ article: 'topup' }],
    })
    expect(ask('i lost my sim card', { language: 'en' })).toMatchObject({
      text: 'This is what I found under “Lost SIM card”:\n\nBring your ID to a shop.',
    })
  })

  it('brings a person the third time', () => {
    const first = ask('充值多久能到账啊')
    const second = ask('充值多久到账', { dialogue: first.dialogue })
    expect(second).toMatchObject({ reason: 'article_found' })
    expect(ask('充值到底多久到账', { dialogue: second.dialogue })).toMatchObject({
      action: 'handover',
      handover: 'repeated_question',
    })
  })

  it('is told for each of several questions', () => {
    const move = ask('充值多久到账？宽带网速慢怎么办？还有手机卡丢了怎么补办')
    expect(move).toMatchObject({ reason: 'several_questions', dialogue: { refusals: 0 } })
    expect(move.sources?.map(({ article }) => article)).toEqual(['topup', 'slow', 'card'])
  })

  it('counts as asked among several questions too: the third time a person comes', () => {
    const both = '充值多久到账？宽带网速慢怎么办'
    const first = ask(both)
    const second = ask('充值多久能到账啊', { dialogue: first.dialogue })
    expect(second).toMatchObject({ reason: 'article_found' })
    expect(ask('充值到底多久到账', { dialogue: second.dialogue })).toMatchObject({ handover: 'repeated_question' })
    const again = ask(both, { dialogue: second.dialogue })
    expect(again).toMatchObject({ reason: 'several_questions' })
    expect(ask(both, { dialogue: again.dialogue })).toMatchObject({ handover: 'repeated_question' })
  })

  it('is offered with others that are about as near, once', () => {
    const move = ask('我家宽带的事')
    expect(move).toMatchObject({ action: 'ask', reason: 'articles_near' })
    expect(move.choices).toEqual(expect.arrayContaining(['如何办理宽带移机', '宽带网速慢怎么办', '转人工']))
    expect(ask('还是宽带的事', { dialogue: move.dialogue })).toMatchObject({ action: 'refuse' })
  })

  it('is told when its title is chosen', () => {
    expect(ask('宽带网速慢怎么办')).toMatchObject({ action: 'answer', text: '先重启光猫，仍然慢可以报修。' })
  })

  it('is no answer any more when it has expired', () => {
    expect(ask('夏季流量礼包有什么').sources ?? []).toEqual([])
    expect(ask('夏季流量礼包有什么').choices).not.toContain('夏季流量礼包')
  })

  it('leaves alone what is about something else; the second time a person comes', () => {
    const first = ask('你们公司招人吗')
    expect(first).toMatchObject({ action: 'refuse' })
    expect(ask('附近有什么好吃的', { dialogue: first.dialogue })).toMatchObject({ action: 'handover' })
  })

  it('is not pushed on who asks for a person or is angry', () => {
    expect(ask('转人工，宽带的事')).toMatchObject({ action: 'handover' })
    expect(ask('宽带什么破玩意，气死我了')).toMatchObject({ action: 'handover' })
  })

  it('does not answer what leans on something said before', () => {
    expect(ask('多久到账', { dialogue: { ...newDialogue('e'), topic: 'fee' } }).reason).not.toBe('article_found')
  })
})

it('leaves to the intents what they are sure of, and their articles to them', () => {
  const content = {
    title: { zh: '补卡', en: 'A new card' },
    triage: 'consult' as const,
    priority: 3 as const,
    outcome: { kind: 'article' as const, article: 'card' },
    examples: { zh: [], en: [] },
    followUps: [],
  }
  const knowledge = told([{ key: 'card', content }])
  expect(knowledge.unled.has('card')).toBe(false)
  expect(ask('手机卡丢了怎么补', {}, brain, knowledge).reason).not.toBe('article_found')
  expect(ask('充值多久能到账啊', {}, brain, knowledge)).toMatchObject({ sources: [{ article: 'topup' }] })
})

describe('where no intent knows of courtesies', () => {
  it.each([
    ['你好', '您请说，我在听。'],
    ['您好，在吗？', '您请说，我在听。'],
    ['hello there', 'Please go ahead, I am listening.'],
    ['谢谢你', '好的。还有什么可以帮您？'],
    ['thanks a lot', 'All right. Is there anything else I can help with?'],
    ['再见', '好的，需要时随时告诉我。'],
  ])('%s is answered in kind', (text, reply) => {
    expect(ask(text)).toMatchObject({ action: 'answer', reason: 'courtesy', text: reply })
  })

  it('a question with a greeting is a question', () => {
    expect(ask('你好，充值多久能到账')).toMatchObject({ reason: 'article_found' })
    expect(ask('hello what is the weather').reason).not.toBe('courtesy')
  })
})

it('gives way where a text about other things is nearer', () => {
  const { search } = told()
  expect(search.byText('明天天气怎么样', 'zh', 3)).toMatchObject({ isElsewhere: true })
  // The general texts hold questions about broadband; to who sells it they are none about other things.
  expect(search.byText('宽带坏了', 'zh', 3).isElsewhere).toBe(false)
})
