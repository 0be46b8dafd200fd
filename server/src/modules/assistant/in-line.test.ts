import { expect, it } from 'vitest'
import { asksAboutWaiting } from './in-line.ts'

it.each([
  '还要等多久',
  '前面还有几个人',
  '有人吗',
  '在吗',
  '在不',
  '还在吗？',
  '有人在不',
  'how long is the wait',
  'still there?',
])('hears the question about the line in: %s', (text) => expect(asksAboutWaiting(text)).toBe(true))

it.each(['现在不方便打电话', '我现在不想等了', '实在不行就退货', '衣服现在吗', 'how long is the coat', '订单 123456'])(
  'leaves what is written for the person: %s',
  (text) => expect(asksAboutWaiting(text)).toBe(false),
)
