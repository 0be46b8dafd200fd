import { describe, expect, test } from 'vitest'
import { detectLanguage, MAX_TEXT, normalise, tokenise } from '../index.ts'
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
