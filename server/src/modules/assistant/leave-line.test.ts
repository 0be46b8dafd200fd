import type { Message } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { wantedBefore, wantedInstead, wishToLeave } from './leave-line.ts'

it.each([
  '算了',
  '不用等了',
  '算了不用人工了，我想查物流',
  '不用了我自己查到了',
  '我自己找到了',
  '已经解决了',
  '搞定了，谢谢',
  '算了你说说怎么退货吧',
  '你直接帮我查吧不用等客服了',
  '不等了，太慢了，运费谁出啊',
  'never mind, I found it',
  'actually i dont need a person anymore, how do i return something?',
  "nvm i'll wait for my parcel",
  'figured it out, thanks',
])('is asked about waiting: %s', (text) => expect(wishToLeave(text, [])).toBe('ask'))

it.each([
  '还没解决',
  '什么时候解决了告诉我',
  '解决了吗',
  '你们没有解决了我的问题',
  '我自己找了半天没找到',
  '还没查到',
  "you haven't solved it yet",
  'has anyone found it yet',
  'my parcel was found by a neighbor',
  '我的订单号是 20260105123456',
])('goes on waiting: %s', (text) => expect(wishToLeave(text, [])).toBeNull())

it.each(['取消排队', '好的 取消排队吧', 'ok end the wait', 'End the wait please'])(
  'wants out of the line: %s',
  (text) => expect(wishToLeave(text, [])).toBe('leave'),
)

it('is not let go for words that only hold its name', () => {
  for (const text of ['不要取消排队', '取消排队会怎样']) expect(wishToLeave(text, [])).toBeNull()
})

it.each(['不等了', '不用等人工了', 'leave the queue'])('goes when asked, by giving up once more: %s', (text) => {
  const body: Message['body'] = { kind: 'choices', text: '?', choices: ['取消排队', '继续等人工'] }
  const asked = { author: { kind: 'bot' }, visibility: 'public', body } as Message
  expect(wishToLeave(text, [])).toBe('ask')
  expect(wishToLeave(text, [asked])).toBe('leave')
})

describe('what is wanted instead of a person', () => {
  it.each([
    ['算了不用人工了，我想查物流', '我想查物流'],
    ['算了你说说怎么退货吧', '你说说怎么退货吧'],
    ['不等了，太慢了，运费谁出啊', '太慢了,运费谁出啊'],
    ['你直接帮我查吧不用等客服了', '你直接帮我查吧'],
    ['actually i dont need a person anymore, how do i return something?', 'how do i return something?'],
  ])('is told with giving up: %s', (text, rest) => expect(wantedInstead(text)).toBe(rest))

  it.each(['算了', '不用了', 'never mind', '不用等了', '我想查物流', '取消排队', '好的 取消排队吧'])(
    'is nothing here: %s',
    (text) => expect(wantedInstead(text)).toBeNull(),
  )

  it('is remembered while they are asked', () => {
    const by = (kind: 'customer' | 'bot', body: Message['body']) =>
      ({ author: { kind }, visibility: 'public', body }) as Message
    const asked = by('bot', { kind: 'choices', text: '?', choices: ['取消排队', '继续等人工'] })
    const said = by('customer', { kind: 'text', text: '算了不用人工了，我想查物流' })
    const yes = by('customer', { kind: 'text', text: '取消排队' })
    expect(wantedBefore([said, asked, yes])).toContain('我想查物流')
    expect(wantedBefore([said, yes])).toBeNull()
    expect(wishToLeave('取消排队', [said, asked, yes])).toBe('leave')
  })
})
