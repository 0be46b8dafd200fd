import { describe, expect, test } from 'vitest'
import { detectLanguage, fromPinyin, inCommonWords, MAX_TEXT, normalise, tokenise } from '../index.ts'
import { soundOf } from './pinyin.ts'

describe('normalise', () => {
  test.each([
    ['ＡＢＣ１２３，你好！', 'abc123,你好!'],
    ['我要退貨，發票開錯了', '我要退货,发票开错了'],
    ['退\u200b货\u202e 吗\ufeff', '退货 吗'],
    ['  a \n\t b　c ', 'a b c'],
    ['哈哈哈哈哈 sooooo good!!!!', '哈哈 soo good!!'],
    ['👍🏽👍🏽👍🏽👍🏽 ❤️', '👍👍 ❤'],
    ['订单 10000000', '订单 10000000'],
    ['I can’t, it‘s don´t or won`t', "i can't, it's don't or won't"],
    ['点‘退款’按钮', '点‘退款’按钮'],
  ])('%s becomes %s', (raw, clean) => {
    expect(normalise(raw)).toBe(clean)
  })

  test('is bounded, and normalising twice changes nothing', () => {
    const clean = normalise('退货还是换货 '.repeat(20_000))
    expect(clean.length).toBeLessThanOrEqual(MAX_TEXT)
    expect(normalise(clean)).toBe(clean)
  })
})

test.each([
  ['什么时候发货', 'zh'],
  ['where is my order', 'en'],
  ['iPhone 15 什么时候有货', 'zh'],
  ['I bought 茅台 yesterday and it has not arrived', 'en'],
  ['12345', 'zh'],
  ['', 'zh'],
])('the language of %s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test('tokens are words, numbers, Chinese characters and symbols', () => {
  const text = "我的order123怎么还没到,don't wait 😡"
  const tokens = tokenise(text).map(({ start, end }) => text.slice(start, end))
  expect(tokens).toEqual(['我', '的', 'order', '123', '怎', '么', '还', '没', '到', "don't", 'wait', '😡'])
})

test('characters that sound alike share a number', () => {
  const sound = (character: string) => soundOf(character.charCodeAt(0))
  expect(sound('冲')).toBe(sound('充'))
  expect(sound('拆')).toBe(sound('柴'))
  expect(sound('货')).not.toBe(sound('退'))
})

describe('dialect and slips', () => {
  test.each([
    ['东西坏了咋整', '东西坏了怎么办'],
    ['我这个单子咋个还不发', '我这个单子怎么还不发'],
    ['有宠物零食不', '有宠物零食吗'],
    ['能给退不?', '能给退吗?'],
    ['點解仲未發貨', '为什么还未发货'],
    ['有没得优惠券', '有没有优惠券'],
    ['帮我查哈物流', '帮我查一下物流'],
    ['恁家的东西', '你们家的东西'],
    ['我個包裹幾時到', '我的包裹什么时候到'],
    ['点解咁慢嘅', '为什么这么慢的'],
    ['我想退贷', '我想退货'],
    ['优惠卷用不了', '优惠券用不了'],
  ])('%s is %s', (said, meant) => expect(inCommonWords(said)).toBe(meant))

  test.each([
    '能发贷款吗',
    '试卷发错了',
    '买得到吗',
    '哈哈哈',
    '等了好久',
    '没得到赔偿',
    '我要的不是这个',
    '有没有',
    '要不要',
    '我个人觉得',
    '我个月前买的',
    'where is my order',
  ])('%s stays as it is', (text) => expect(inCommonWords(text)).toBe(text))
})

describe('Chinese in Latin letters', () => {
  test.each([
    ['tuikuan什么时候到', '退款什么时候到'],
    ['wuliu怎么不动了', '物流怎么不动了'],
    ['wo yao tuihuo', '我要退货'],
    ['Shenme shihou fahuo?', '什么时候发货'],
    ['wo de kuaidi dao na le', '我的快递到哪了'],
    ['yunfei duoshao', '运费多少'],
    ['zhuan rengong', '转人工'],
  ])('%s is read as %s', (typed, meant) => expect(fromPinyin(typed)).toBe(meant))

  test.each([
    'women shoes in my size',
    'can you change it',
    'sale',
    'online',
    'iphone壳有货吗',
    '支持alipay吗',
    '发到zhang@example.com',
    'https://example.com/kuaidi',
    'hi',
    '',
  ])('%s is none', (text) => expect(fromPinyin(text)).toBe(text))

  test('is looked for in bounded time', () => {
    const long = 'xian'.repeat(20)
    expect(fromPinyin(`${long}q`)).toBe(`${long}q`)
    expect(fromPinyin(`退${'xian '.repeat(500)}`)).toHaveLength(2501)
  })
})
