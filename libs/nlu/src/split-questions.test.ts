import { expect, test } from 'vitest'
import { splitQuestions, splitRunOn } from './split-questions.ts'

test.each([
  ['退货怎么退？运费谁出？', ['退货怎么退?', '运费谁出?']],
  ['你好，请问什么时候发货，另外能开发票吗', ['你好,请问什么时候发货', '另外能开发票吗']],
  [
    'Hi. Where is my order? Also, can I change the address?',
    ['Hi. Where is my order?', 'Also, can I change the address?'],
  ],
  ['how do I return this and when will I get my refund?', ['how do I return this', 'when will I get my refund?']],
  ['能用花呗吗 运费多少钱 什么时候发货', ['能用花呗吗', '运费多少钱', '什么时候发货']],
  ['能送货上门吗 你们老板多大了 退货要几天', ['能送货上门吗', '你们老板多大了', '退货要几天']],
  ['想改地址 顺便问下能不能开专票 还有几天能到', ['想改地址', '顺便问下能不能开专票', '还有几天能到']],
  ['怎么开发票，多久发货', ['怎么开发票', '多久发货']],
  [
    'hi, how long does shipping take, do you ship to hong kong and can i pay with paypal',
    ['hi, how long does shipping take', 'do you ship to hong kong', 'can i pay with paypal'],
  ],
  ['退货要自己掏运费吗？还有发票能补开不', ['退货要自己掏运费吗?', '还有发票能补开不']],
])('%s is several questions', (text, parts) => {
  expect(splitQuestions(text)).toEqual(parts)
})

test.each([
  '转人工',
  '我想退货。',
  '你好。我的快递到哪了？',
  'Hello! where is my parcel',
  '我昨天买的衣服，今天还没发货，怎么回事',
  '我想问一下，怎么退货',
  '你们 什么时候发货',
  '为什么没到，怎么 办',
  'if it does not fit, can i return it',
  'hi, where is my order',
  'what do i do when it is late, it was due monday',
])('%s stays whole', (text) => {
  expect(splitQuestions(text)).toEqual([text])
})

test('nothing gives nothing', () => {
  expect(splitQuestions('  ')).toEqual([])
})

test.each([
  ['你们发什么快递几天能到可以开发票不', ['你们发什么快递', '几天能到', '可以开发票不']],
  ['怎么退货', ['怎么退货']],
  ['多久能到', ['多久能到']],
  ['发什么快递 几天能到', ['发什么快递 几天能到']],
])('%s may be cut into %j', (text, pieces) => expect(splitRunOn(text)).toEqual(pieces))
