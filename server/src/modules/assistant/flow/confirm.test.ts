import type { Flow } from '@tandem/contract'
import { expect, it } from 'vitest'
import { enter, resume } from './flow.ts'
import type { FlowBook, FlowResult } from './state.ts'

const text = (zh: string) => ({ zh, en: zh })
const slot = (name: string, label: string, type: 'text' | 'address') => ({
  name,
  type,
  label: text(label),
  prompt: text(`${label}?`),
  invalid: text(`不是${label}`),
  retries: 2,
})
const flow: Flow = {
  id: 'move',
  title: text('改址'),
  version: 1,
  start: 'a',
  cancelled: text('不改了'),
  slots: [slot('address', '新地址', 'address'), slot('recipient', '收件人', 'text')],
  steps: [
    { id: 'a', do: 'ask', slot: 'address', next: 'r' },
    { id: 'r', do: 'ask', slot: 'recipient', next: 'sure' },
    { id: 'sure', do: 'confirm', text: text('{{address}}|{{recipient}}'), yes: 'yes', no: 'no' },
    { id: 'yes', do: 'say', text: text('已改'), next: 'end' },
    { id: 'no', do: 'say', text: text('没改'), next: 'end' },
    { id: 'end', do: 'end' },
  ],
}
const flows: FlowBook = { get: (key) => (key === 'move' ? flow : undefined) }
const of = (words: string) => ({ text: words, language: 'zh' as const, now: Date.UTC(2026, 0, 5) })

function said(first: string, ...rest: string[]): string {
  let result: FlowResult = enter(flows, flow, of(first))
  for (const words of rest) if (result.next === 'reply') result = resume(flows, result.state, of(words))
  return result.said.join('\n')
}
const ADDRESS = '浙江省杭州市西湖区文三路100号3幢201'

it('takes an address out of the first sentence, and the whole of one that was asked for', () => {
  expect(said(`帮我改成${ADDRESS}`)).toBe('收件人?')
  expect(said('改地址', 'Flat 3, 12 Garden Road, Xuhui, Shanghai', '李雷 13912345678')).toContain(
    'Flat 3, 12 Garden Road',
  )
})

it.each([
  '改地址要钱吗',
  '电话也换 13912345678 李雷',
  '不知道',
  '还是老地址那个区 幸福路88号 3栋201',
  '门牌号写错了 应该是 302 不是 320',
])('takes %s for no address', (words) => {
  expect(said('改地址', words)).toBe('不是新地址')
})

it('puts a piece of the address right in its place', () => {
  expect(said('改地址', ADDRESS, '李雷', '等等，是文三路101号')).toBe('浙江省杭州市西湖区文三路101号|李雷')
})

it('puts a phone right inside a text, and does not take the correction for a no', () => {
  expect(said('改地址', ADDRESS, '王芳 13800001111', '不对，电话是 13800002222')).toBe(`${ADDRESS}|王芳 13800002222`)
})

it('takes what is said of a slot by its name, and asks again for one that is only named', () => {
  expect(said('改地址', ADDRESS, '王芳', '收件人改成 李雷')).toBe(`${ADDRESS}|李雷`)
  expect(said('改地址', ADDRESS, '王芳', '收件人错了')).toBe('收件人?')
})

it('asks what is to be changed, where that is not said, and stops for a plain no', () => {
  expect(said('改地址', ADDRESS, '王芳', '不对，我说的是另外那个')).toContain('哪一项要改')
  expect(said('改地址', ADDRESS, '王芳', '不对')).toBe('没改')
})

it('takes the name of what is done for a yes', () => {
  expect(said('改地址', ADDRESS, '王芳', '那就改吧')).toBe(said('改地址', ADDRESS, '王芳', '是'))
})

it('hears a number put right at the confirmation, without words for it', () => {
  expect(said('改地址', ADDRESS, '王芳', '等下 是101号')).toBe('浙江省杭州市西湖区文三路101号3幢201|王芳')
})
