import { describe, expect, test } from 'vitest'
import { find, hasPii } from './index.ts'

const found = (text: string) => find(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

describe('what must be found', () => {
  test.each([
    ['(+86)13800138000', ['mobile_cn (+86)13800138000']],
    ['13800138000，13900139000。', ['mobile_cn 13800138000', 'mobile_cn 13900139000']],
    ['1,13800138000,ok', ['mobile_cn 13800138000']],
    ['1.13800138000', ['mobile_cn 13800138000']],
    ['tel13800138000', ['mobile_cn 13800138000']],
    ['log "x\\n13800138000"', ['mobile_cn 13800138000']],
    ['幺三八洞洞幺三八洞洞洞', ['mobile_cn 幺三八洞洞幺三八洞洞洞']],
    ['手机1380013８000谢谢', ['mobile_cn 1380013８000']],
    ['电话010-12345678转801', ['landline_cn 010-12345678转801']],
    ['+86 10 8234 5678', ['landline_cn +86 10 8234 5678']],
    ['+852 9123 4567', ['intl_phone +852 9123 4567']],
    ['call 0044 7700 900123', ['intl_phone 0044 7700 900123']],
    ['身份证320311770706001', ['resident_id 320311770706001']],
    ['4 4 0 5 2 4 1 8 8 0 0 1 0 1 0 0 1 4', ['resident_id 4 4 0 5 2 4 1 8 8 0 0 1 0 1 0 0 1 4']],
    ['香港身份证A123456(3)', ['hkid A123456(3)']],
    [
      '卡号 5555 5555 5555 4444 cvv 123 有效期 09/27',
      ['bank_card 5555 5555 5555 4444', 'cvv 123', 'card_expiry 09/27'],
    ],
    ['4111111111111111 123', ['bank_card 4111111111111111']],
    ['往来港澳通行证C12345678', ['hk_macao_permit C12345678']],
    ['沪AD12345 停车', ['plate 沪AD12345']],
    ['京A·12345', ['plate 京A·12345']],
    ['13800138000@163.com', ['email 13800138000@163.com']],
    ['zhang at example dot com', ['email zhang at example dot com']],
    ['zhang艾特163点com', ['email zhang艾特163点com']],
    ['【淘宝】验证码 4821', ['otp 4821']],
    ['839201是您的验证码', ['otp 839201']],
    ['my password is hunter2!', ['password hunter2!']],
    ['动态密码123456', ['otp 123456']],
    ['有效期12/30，卡号4111111111111111', ['card_expiry 12/30', 'bank_card 4111111111111111']],
    ['卡背面后三位123', ['cvv 123']],
    ['{"receiverName":"张三"}', ['name 张三']],
    ['加V信：lisi8888', ['wechat lisi8888']],
    ['QQ 123456789', ['qq 123456789']],
    ['2001:db8::ff00:42:8329', ['ip 2001:db8::ff00:42:8329']],
  ])('%s', (text, spans) => {
    expect(found(text)).toEqual(spans)
    expect(hasPii(text)).toBe(true)
  })
})

describe('what must be left alone', () => {
  test.each([
    '价格 13,800,138,000',
    '13800138000.00元',
    '比例 0.13800138000',
    '比例 1.3800138000',
    '138****8000',
    '订单号 202411111234567890',
    '优惠券有效期至12/30',
    '最新A12345款，新Mate60手机',
    'icon@2x.png and look at example.com',
    'wechat payment failed, password reset link',
    '密码忘了怎么办，新密码 8–20 位，密码:8-20位',
    '我是周先生',
    '订单 20241111 的验证码收不到',
    '版本 1.2.3.4 Chrome/120.0.0.0',
    'A123456(4)',
    '客服95588，拨打10086',
    '2024-03-15 8234 5678',
    '会员卡号 888800001234',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('the value is the normalised form', () => {
  const values = find('电话一三八 〇〇一三 八〇〇〇，座机(0755) 8234 5678，ID 31011519590101000x').map(
    ({ value }) => value,
  )
  expect(values).toEqual(['13800138000', '0755-82345678', '31011519590101000X'])
})

test('of two readings the one with a check digit stands', () => {
  expect(found('110101194910010001')).toEqual(['resident_id 110101194910010001'])
  expect(found('密码是4111111111111111')).toEqual(['password 4111111111111111'])
})
