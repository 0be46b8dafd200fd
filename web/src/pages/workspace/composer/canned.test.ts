import { describe, expect, it } from 'vitest'
import { addressOf, fill, insert, match, queryAt } from './canned.ts'

const reply = (shortcut: string, zh: string) => ({
  shortcut,
  title: { zh, en: shortcut },
  text: { zh: `${zh}。`, en: 'x' },
})
const replies = [reply('hello', '问候'), reply('wait', '稍等'), reply('refund', '退款说明'), reply('bye', '等您再来')]

describe('queryAt', () => {
  it.each([
    ['/', 1, ''],
    ['/he', 3, 'he'],
    ['好的 /退', 5, '退'],
    ['/hello there', 3, 'he'],
    ['http://x', 8, null],
    ['1/2', 3, null],
    ['/a b', 4, null],
    ['plain', 5, null],
  ])('%j at %d is %j', (text, cursor, query) => {
    expect(queryAt(text, cursor, '/')).toBe(query)
  })

  it.each([
    ['@', 1, ''],
    ['请@小', 3, '小'],
    ['a@b.cn', 6, null],
    ['@小李 看', 5, null],
  ])('of a colleague: %j at %d is %j', (text, cursor, query) => {
    expect(queryAt(text, cursor, '@')).toBe(query)
  })
})

describe('match', () => {
  it('puts shortcuts before titles and texts', () => {
    expect(match(replies, 'w', 'zh').map((one) => one.shortcut)).toEqual(['wait'])
    expect(match(replies, '等', 'zh').map((one) => one.shortcut)).toEqual(['wait', 'bye'])
    expect(match(replies, '', 'zh')).toHaveLength(4)
  })
})

describe('insert', () => {
  it('replaces the query, keeps what is around it and says where the cursor stands', () => {
    expect(insert('好 /he 谢谢', 5, '/', '您好')).toEqual({ text: '好 您好 谢谢', cursor: 4 })
  })

  it('puts the text at the cursor when there is no query', () => {
    expect(insert('ab', 1, '/', '-')).toEqual({ text: 'a-b', cursor: 2 })
  })
})

describe('addressOf', () => {
  it('never puts a masked name, or none at all, before a customer', () => {
    expect([
      addressOf('王**', 'zh'),
      addressOf('E***', 'en'),
      addressOf('访客 43AB', 'zh'),
      addressOf('王小雨', 'zh'),
    ]).toEqual(['', 'there', '', '王小雨'])
  })
})

describe('fill', () => {
  it('names customer and agent and leaves unknown holes visible', () => {
    const text = fill('{{customer}}您好,我是{{agent}},单号{{order}}', { customer: '李', agent: '林' })
    expect(text).toBe('李您好,我是林,单号{{order}}')
  })
})
