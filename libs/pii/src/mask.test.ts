import { expect, test } from 'vitest'
import { mask, maskAddress, maskAligned, maskEmail, maskName, maskPhone, maskValue } from './index.ts'

test.each([
  ['mobile_cn', '13812341234', '138****1234'],
  ['landline_cn', '010-12345678', '010-****5678'],
  ['landline_cn', '0755-12345678-801', '0755-****5678'],
  ['intl_phone', '+447700900123', '+44****0123'],
  ['resident_id', '11010519491231002X', '110***********002X'],
  ['bank_card', '6222021234561234', '6222 **** **** 1234'],
  ['passport', 'E12345678', 'E*****678'],
  ['hkid', 'A1234563', 'A******(3)'],
  ['uscc', '91110000MA0000000H', '9111****0H'],
  ['plate', '京A12345', '京A***45'],
  ['plate', '沪AD12345', '沪A****45'],
  ['email', 'zhangsan@example.com', 'z***@example.com'],
  ['address', '北京市海淀区中关村大街1号院3号楼2单元501室', '北京市海淀区****'],
  ['name', '张三', '张*'],
  ['name', '欧阳修远', '欧阳**'],
  ['otp', '839201', '******'],
  ['password', 'Abc@12345', '******'],
  ['cvv', '123', '******'],
  ['ip', '203.0.113.45', '203.0.*.*'],
  ['ip', '2001:db8::1', '2001:****'],
  ['wechat', 'zhangsan_2024', 'z***'],
] as const)('%s %s', (type, value, masked) => {
  expect(maskValue(type, value)).toBe(masked)
})

test('structured fields', () => {
  expect(maskName('买买提·吐尔逊')).toBe('买**·***')
  expect(maskName('John Smith')).toBe('J*** *****')
  expect(maskName('张')).toBe('*')
  expect(maskName('')).toBe('')
  expect(maskPhone('+86 138-0013-8000')).toBe('138****8000')
  expect(maskPhone('12345')).toBe('*****')
  expect(maskEmail('not an address')).toBe('******')
  expect(maskAddress('江苏省苏州市昆山市玉山镇人民路88号')).toBe('江苏省苏州市昆山市****')
  expect(maskAddress('中山路123号502室')).toBe('****')
})

test('a text is masked in place', () => {
  const text = '我叫张三，电话１３８ 0013 8000，验证码 839201'
  expect(mask(text)).toBe('我叫张*，电话138****8000，验证码 ******')
  expect(mask(text, { types: ['otp'] })).toBe('我叫张三，电话１３８ 0013 8000，验证码 ******')
  expect(mask(mask(text))).toBe(mask(text))
})

test('places are found again in the masked text', () => {
  const text = '请加 zhangsan@example.com，或打 138 0013 8000，谢谢'
  const { text: masked, place } = maskAligned(text)
  expect(masked).toBe(mask(text))
  const shown = (words: string) => {
    const from = text.indexOf(words)
    const { start, end } = place(from, from + words.length)
    return masked.slice(start, end)
  }
  expect(shown('请加')).toBe('请加')
  expect(shown('谢谢')).toBe('谢谢')
  expect(shown('或打 138 0013 8000')).toBe('或打 138****8000')
  expect(shown('0013')).toBe('138****8000')
  expect(shown('example.com，或打')).toBe('z***@example.com，或打')
})
