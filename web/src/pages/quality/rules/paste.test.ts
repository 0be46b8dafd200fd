import { expect, it } from 'vitest'
import { talkOf } from './paste.ts'

it('reads who said what, in either language, and goes on with lines that name nobody', () => {
  expect(talkOf('客户：在吗\n坐席: 您好\n请稍等\nAI：已转人工\nAgent: hello')).toEqual([
    { by: 'customer', text: '在吗', at: 0 },
    { by: 'agent', text: '您好\n请稍等', at: 5 },
    { by: 'bot', text: '已转人工', at: 10 },
    { by: 'agent', text: 'hello', at: 15 },
  ])
})

it('takes times where they stand before a line, from the first one on', () => {
  const lines = talkOf('10:00:00 客户: 多久到\n10:03:20 坐席: 明天\n客户: 好')
  expect(lines.map(({ at }) => at)).toEqual([0, 200, 205])
})

it('without names the two sides take turns; a colon inside a sentence is no name', () => {
  const lines = talkOf('什么时候到\n一共两单：明天到')
  expect(lines.map(({ by, text }) => [by, text])).toEqual([
    ['customer', '什么时候到'],
    ['agent', '一共两单：明天到'],
  ])
})

it('takes no more than the server does', () => {
  expect(talkOf('客户: 好\n'.repeat(300))).toHaveLength(200)
  expect(talkOf('')).toEqual([])
})
