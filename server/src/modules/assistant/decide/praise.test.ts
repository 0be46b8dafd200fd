import { expect, it } from 'vitest'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { praises } from './praise.ts'

it.each([
  '你们服务真好',
  '客服态度太好了！',
  '物流很快，包装也很好',
  '五星好评',
  '非常满意，谢谢你们',
  '东西真的不错👍',
  '服务很贴心~',
  'great service, keep it up',
  'Your team is amazing!',
  'well done',
  'thank you so much, excellent support',
  'I love your shop',
  'very happy with the service',
])('%s is praise, and thanked for', (text) => {
  expect(praises(text)).toBe(true)
  const { move } = decide(situation(text), brain, knowledge)
  expect(move).toMatchObject({
    action: 'answer',
    reason: 'courtesy',
    text: expect.stringMatching(/谢谢您的肯定|kind words/u),
  })
})

it.each([
  '质量好吗',
  '质量好',
  '你们服务真好，等了三天没人理',
  '服务不好',
  '服务不太好',
  '好评返现怎么领',
  '真好笑',
  '发货快点',
  '太差了',
  '还好',
  '谢谢',
  '呵呵，你们服务真好',
  '退款真快就好了',
  'great, where is my order',
  'is your service good',
  'not good service',
  'great service my ass',
  'what a great joke',
])('%s is not', (text) => expect(praises(text)).toBe(false))

it('what somebody taught an answer to is answered', () => {
  const taught = { ...knowledge, taught: { ...knowledge.taught, find: () => [...knowledge.intents.keys()][0] } }
  expect(decide(situation('你们服务真好'), brain, taught).move.reason).not.toBe('courtesy')
})
