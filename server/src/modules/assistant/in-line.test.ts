import { expect, it } from 'vitest'
import { asksAboutWaiting } from './in-line.ts'

it.each([
  '还要等多久',
  '前面还有几个人',
  '还要多久啊',
  '有人吗',
  '在吗',
  '在不',
  '还在吗？',
  '有人在不',
  'how long is the wait',
  'how long',
  'how much longer?',
  'still there?',
  '？？？',
  '怎么不回话',
  '快点',
  '能不能快一点啊',
  '帮我催一下人工',
  'hurry up',
])('hears the question about the line in: %s', (text) => expect(asksAboutWaiting(text)).toBe(true))

it.each([
  '现在不方便打电话',
  '我现在不想等了',
  '实在不行就退货',
  '衣服现在吗',
  'how long is the coat',
  '订单 123456',
  '快递能不能快点到',
  '帮我催一下发货',
])('leaves what is written for the person: %s', (text) => expect(asksAboutWaiting(text)).toBe(false))
