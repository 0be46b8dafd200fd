import { expect, it } from 'vitest'
import { mask } from './index.ts'

it.each([
  '我是程序员，不会用这个',
  '我是白天在家，晚上不在',
  '我是单位的，要开发票',
  '我是全额付款的',
  '我是查询一下物流',
  '这里是车间，请走后门',
  '我是高三学生',
  '我是常客。',
  '本人安全意识不强',
])('leaves %s in one piece', (text) => {
  expect(mask(text)).toBe(text)
})

it.each([
  ['我是李明，很高兴认识', '我是李*，很高兴认识'],
  ['收件人许可，电话13800138000', '收件人许*，电话138****8000'],
  ['我叫高峰', '我叫高*'],
])('of %s shows %s', (text, shown) => {
  expect(mask(text)).toBe(shown)
})
