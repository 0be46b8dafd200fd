import { describe, expect, it } from 'vitest'
import { afterLeaving, isBare, isCancel, isCorrection, isWait } from './words.ts'

describe('words', () => {
  it.each([
    '算了',
    '取消',
    '不查了',
    '不用了谢谢',
    "no don't",
    "oh no, don't do that",
    '不用了 先這樣',
    '不要了，先这样吧',
    '算了不退了',
    '还是算了，不办了',
    '我不想退了',
    'never mind',
    'cancel it',
    '算啦 不查了',
    '嗯没事了 88',
    '不退了不退了',
    '别取消了',
    '不要取消',
    'no wait 不要cancel',
    "oh wait don't cancel it",
    'nvm',
    'no thanks',
    'nah leave it',
    'actually keep it',
    '算了，我自己弄',
    '算了 自己搞定',
    '还是我自己联系吧',
    '算了，回头再说吧',
    '改天再说',
    "Never mind, I'll do it myself",
    "I'll sort it out on my own, thanks",
    'forget it, maybe later',
    "I'll come back later",
  ])('%s leaves the flow', (text) => {
    expect(isCancel(text)).toBe(true)
  })
  it.each([
    '取消订单怎么弄',
    '不想要了',
    '我自己弄坏了',
    '自己看着办',
    '不用换',
    '不要换',
    '以后再买会便宜吗',
    'stop sending me messages every day',
    'I did it myself',
    'deliver it later',
  ])('%s does not', (text) => {
    expect(isCancel(text)).toBe(false)
  })
  it.each([
    ['算了，运费多少', '运费多少'],
    ['还是不退了。什么时候发货', '什么时候发货'],
    ['Never mind, when are you open?', 'when are you open?'],
    ['actually, forget it. I lost the box', 'i lost the box'],
    ['不退了不退了 我送人得了', '我送人得了'],
    ['算了不改了，我让我妈收吧', '我让我妈收吧'],
    ['还是先别了，问下发票咋开', '问下发票咋开'],
    ['等会儿再说吧，你们包邮吗', '你们包邮吗'],
    ['算了直接退吧', '直接退吧'],
    ['nvm, when are you open', 'when are you open'],
  ])('%s leaves it for %s', (text, rest) => {
    expect(afterLeaving(text)).toBe(rest)
  })
  it.each([
    '算了',
    '算了解一下',
    '算了一下不划算',
    '算了，不退了',
    '不用了，谢谢',
    'never mind',
    '取消订单怎么弄',
    'stopping by tomorrow',
  ])('%s does not', (text) => {
    expect(afterLeaving(text)).toBeNull()
  })
  it.each([
    '不对，是后天',
    '改成明天下午',
    '说错了，13800138000',
    'no, tomorrow',
    'actually it is Friday',
    'I meant two',
  ])('%s changes what was told', (text) => {
    expect(isCorrection(text)).toBe(true)
  })
  it.each(['后天', '上海市浦东新区', 'tomorrow at three', 'the note is fine'])('%s does not', (text) => {
    expect(isCorrection(text)).toBe(false)
  })
  it.each([
    '先别了,',
    '先别了好',
    '别退了,',
    '我改天再说,',
    '哈哈呵呵',
    '嗯嗯哦哦',
    'haha',
    'ok kk ',
    '没错就是它',
    '算了,不退了,',
    '好的好',
  ])('does not go astray in %s', (unit) => {
    const text = `${unit.repeat(100)}x你`
    expect([isBare(text), isCancel(text)]).toEqual([false, false])
  })
})

it.each([
  '等一下',
  '等下 税号我再确认下',
  '我去找一下单号',
  '我再想想',
  '那我先看看',
  'hold on',
  'let me check',
  "i'll have to ask my wife",
])('hears that the answer comes later: %s', (text) => expect(isWait(text)).toBe(true))

it.each([
  '我再问一下运费多少',
  '等下多久能到',
  '我要查物流',
  '先生你好',
  '我再买一件',
  "i'll send it back",
  'let me talk to a person',
])('does not wait for: %s', (text) => expect(isWait(text)).toBe(false))

it.each([
  '没问题',
  '好滴',
  '不错',
  '挺好的',
  '太好了',
  'great, thanks',
  'got it thanks!',
  'awesome',
  'sounds good',
  'all good',
])('takes for no question: %s', (text) => expect(isBare(text)).toBe(true))

it.each(['不错的款式吗', '没问题吧这个', '好看吗', 'good quality?', 'thanks for nothing', 'is it good'])(
  'takes for more than a bare word: %s',
  (text) => expect(isBare(text)).toBe(false),
)
