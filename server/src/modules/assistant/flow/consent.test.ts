import { describe, expect, it } from 'vitest'
import { yesOrNo } from './consent.ts'

const REFUND = '将为订单 {{order}} 申请退款 {{amount}}。确认提交吗？'
const CANCELLING = '将取消订单 {{order}}，确认取消吗？'
const EN = 'A refund for order {{order}} will be filed. Shall I submit it?'

describe('consent', () => {
  it.each([
    ...[
      '是',
      '是的',
      '对',
      '好的',
      '好的呀',
      '行吧',
      '可以',
      '确认',
      '确认提交',
      '没问题',
      '没错',
      '嗯嗯',
      '要',
      '那好吧',
      '好的，谢谢',
      '麻烦您了',
    ],
    ...['对的 尽快处理', '是，退款', '可以，帮我弄一下吧', '是的我要退货', '对 退吧', '没问题，提交吧'],
    ...[
      'yes',
      'yes please',
      'OK',
      'go ahead',
      'Sure, go ahead please',
      "yes that's right",
      'looks good',
      'ok do it',
      'Yes, submit it',
      'y',
    ],
  ])('%s is a yes', (text) => {
    expect(yesOrNo(text, REFUND + EN)).toBe(true)
  })
  it.each(['不', '不用了', '不是', '取消', '否', '算了', '好贵 不退了', '对不起 我不退了', '先不提交'])(
    '%s is a no',
    (text) => {
      expect(yesOrNo(text, REFUND)).toBe(false)
    },
  )
  it.each(['no', 'No thanks', "don't", 'dont', 'fine, actually no', 'not now'])('%s is a no', (text) => {
    expect(yesOrNo(text, EN)).toBe(false)
  })
  it.each([
    ...[
      '对了 这个运费谁出',
      '对了',
      '好像不划算 我再想想',
      '是不是马上退钱',
      '可以只取消其中一件吗',
      '确认之前问下 运费会变吗',
      '要是不合格呢',
    ],
    ...[
      '嗯 等一下',
      '好了吗',
      '行吗',
      '可以吗',
      '你好',
      '是退款还是换货',
      '对方已经发货了',
      '要多久',
      '好评返现吗',
      '嗯？',
    ],
    ...[
      'ok but who pays the postage',
      'ok wait',
      'is that right',
      'are you sure',
      'right, so who pays',
      'sure about that?',
    ],
    ...['fine print', 'yesterday', 'nothing arrived yet', 'do i get it all', 'i want to submit a review'],
    ...['运费谁出', '等一下', '不要了'],
  ])('%s is neither', (text) => {
    expect(yesOrNo(text, REFUND + EN)).toBeNull()
  })
  it('is given by the words of the question', () => {
    expect(yesOrNo('确认取消', CANCELLING)).toBe(true)
    expect(yesOrNo('好的 取消吧', CANCELLING)).toBe(true)
    expect(yesOrNo('好的 取消吧', REFUND)).toBeNull()
    expect(yesOrNo('好的 换货', REFUND)).toBeNull()
  })
  it('is not guessed at where the question itself says the word that leaves', () => {
    expect(yesOrNo('取消吧', CANCELLING)).toBeNull()
    expect(yesOrNo('cancel it', 'This will cancel your order. Shall I?')).toBeNull()
    expect(yesOrNo('不取消', CANCELLING)).toBe(false)
    expect(yesOrNo('取消吧', REFUND)).toBe(false)
  })
})

it('takes the action itself for a yes only where it is what was asked', () => {
  expect(yesOrNo('那就改吧', '确认修改地址吗')).toBe(true)
  expect(yesOrNo('退了吧', '登记退货，确认吗')).toBe(true)
  for (const text of ['改吧', '我妈说退吧', '还是别退了吧', '要不换个颜色再退吧', '那就退吧，运费谁出'])
    expect(yesOrNo(text, '登记退货，确认吗')).not.toBe(true)
})
