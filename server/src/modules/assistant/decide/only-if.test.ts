import { describe, expect, it } from 'vitest'
import { brain, knowledge, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { onlyIf } from './only-if.ts'

describe('a wish that hangs on something', () => {
  it.each([
    ['要是赶不上我就不要了', '要是赶不上'],
    ['如果明天还不到我就退货', '如果明天还不到'],
    ['如果明天还没到，我就直接退款了', '如果明天还没到'],
    ['再不发货我就取消订单了', '再不发货'],
    ['再不给我发我可要退款了啊', '再不给我发'],
    ['要是买了不合适我就退了啊', '要是买了不合适'],
    ['到不了我就不要了', '到不了'],
    ['周五到不了的话我就退了', '周五到不了'],
    ['来不及那就取消吧', '来不及'],
    ['如果明天不到就给我退款', '如果明天不到'],
    ["if it doesn't come by friday I'll cancel", "if it doesn't come by friday"],
    ['if not i want my money back', 'if not'],
    ["I'll cancel my order if you don't ship today", "if you don't ship today"],
    ['if it wont ship today just cancel it', 'if it wont ship today'],
    ["i'm gonna send it back if it doesn't fit", "if it doesn't fit"],
  ])('is none yet: %s', (text, condition) => expect(onlyIf(text)?.condition).toBe(condition))

  it.each([
    '我要取消订单',
    '衣服太小了，我要退货',
    '等太久了，我不要了',
    '方便的话帮我退了',
    '如果可以的话我就退了',
    '如果还没发货就帮我取消',
    '没发货的话帮我取消了吧',
    '不想要了就取消吧',
    '我不要了，直接退款',
    '再买一件，那件退了',
    '不合适的话能退吗',
    'cancel my order please',
    'please cancel it if possible',
    "cancel order 20260105123456 if it hasn't shipped yet",
    'I want to return it',
    "if it hasn't shipped yet please cancel it",
    'if you can please cancel my order',
    '如果退货，运费谁出',
  ])('is a wish, or something else: %s', (text) => expect(onlyIf(text)).toBeNull())

  it('leaves what is said beside it', () => {
    expect(onlyIf('周五之前能到吗 到不了我就不要了')?.rest).toBe('周五之前能到吗')
    expect(onlyIf('运费多少？如果太贵我就退货')?.rest).toBe('运费多少?')
  })

  it.each(['要是', '如果就', '再不', '到不了', 'if i', "i'll if ", '就退', '不到我就'])(
    'repeats what only begins: %s',
    (unit) => expect(onlyIf(`${unit.repeat(10_000)}x`)).toBeNull(),
  )
})

const say = (text: string) => decide(situation(text), brain, knowledge).move

it('begins nothing, and says so', () => {
  const move = say('如果明天还不到我就退货')
  expect(move).toMatchObject({
    action: 'ask',
    reason: 'only_if',
    choices: ['申请退货', '转人工'],
    dialogue: { flow: null },
  })
  expect(move.text).toContain('没有')
  expect(say("if it does not come i'll return it")).toMatchObject({ reason: 'only_if' })
})

it('does not keep from what is asked beside it', () => {
  expect(say('运费多少？如果太贵我就退货')).toMatchObject({ action: 'answer', text: 'fee正文' })
})

it('is begun when it is wished all the same', () => {
  const { dialogue } = say('如果明天还不到我就退货')
  expect(decide(situation('申请退货', { dialogue }), brain, knowledge).move.dialogue.flow?.flow).toBe('return_goods')
})
