import type { Message, Order, Reasoning } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { brain, knowledge } from './fixtures.ts'
import { orderFields } from './order-fields.ts'
import { isQuestion, suggestions } from './suggestions.ts'
import { matterOf } from './summary/came-for.ts'
import { summarise } from './summary/summarise.ts'

const order: Order = {
  number: 'A1',
  status: 'shipped',
  createdAt: '2026-01-01T00:00:00.000Z',
  items: [
    { sku: '1', title: '毛衣', quantity: 2, unitFen: 9900 },
    { sku: '2', title: '围巾', quantity: 1, unitFen: 5 },
  ],
  amountFen: 19805,
  freightFen: 0,
  buyer: { name: '张三', phone: '13812345678', address: '杭州' },
  parcels: [
    {
      carrier: '顺丰',
      trackingNumber: 'SF1',
      eta: '2026-01-06T18:00:00.000Z',
      steps: [{ at: '2026-01-05T01:00:00.000Z', place: '上海', text: '已揽收' }],
    },
  ],
  refunds: [],
  returnable: 'yes',
}

describe('an order in a flow', () => {
  it('is told in words, in the language and time zone of the tenant', () => {
    const fields = orderFields(order, 'zh', 'Asia/Shanghai')
    expect(fields).toMatchObject({
      items: '毛衣 ×2、围巾',
      amount: '¥198.05',
      eta: '1月7日',
      latestStep: '1月5日 已揽收',
    })
    expect(orderFields(order, 'en', 'UTC')).toMatchObject({
      eta: '6 January',
      carrier: 'SF Express',
      items: '毛衣 ×2, 围巾',
      latestStep: '5 January, the carrier reports “已揽收”',
    })
    expect(Object.values(fields).join()).not.toContain('13812345678')
  })

  it('says what is not known yet', () => {
    expect(orderFields({ ...order, parcels: [] }, 'zh', 'UTC')).toMatchObject({ carrier: '暂无', eta: '暂无' })
  })
})

describe('suggestions', () => {
  it('come from the intent and from titles, each article once, none that has expired', () => {
    const found = suggestions('运费 fee标题', { brain, knowledge }, Date.UTC(2026, 0, 5))
    expect(found[0]).toMatchObject({ intent: 'fee', score: 0.95 })
    expect(found.filter(({ article }) => article.key === 'fee')).toHaveLength(1)
    expect(suggestions('活动', { brain, knowledge }, Date.UTC(2026, 0, 5))).toEqual([])
  })

  it('come from titles alone without a model', () => {
    const [first] = suggestions('invoice heading', { brain: null, knowledge }, 0)
    expect(first).toMatchObject({ intent: null, article: { key: 'invoice' } })
  })
})

it('takes neither a greeting, a call for a person nor a bare number for a question', () => {
  const asks = ['转人工', '你好', '好', '20261120001', '运费多少', 'What is the fee?'].filter((text) =>
    isQuestion(text, { brain, knowledge }),
  )
  expect(asks).toEqual(['运费多少', 'What is the fee?'])
})

it('the customer came for what was understood last, not for a person', () => {
  const turn = (intent: string | null, action: Reasoning['action'], handover: string | null = null, score = 0.9) => ({
    handover,
    reasoning: { intent, action, score } as Reasoning,
  })
  const asked = [turn('fee', 'answer'), turn('order.where', 'act')]
  const guess = turn('service.human', 'ask', null, 0.34)
  const after = [turn('service.human', 'handover', 'asked_for_human'), turn('greeting.hello', 'answer'), guess]
  expect(matterOf([...asked, turn('invoice', 'refuse'), ...after])?.intent).toBe('order.where')
  expect(matterOf([...after, turn(null, 'handover', 'complaint')])).toBeNull()
})

describe('a summary', () => {
  const message = (seq: number, kind: 'customer' | 'bot', text: string, more: Partial<Message> = {}): Message => ({
    id: `${seq}`,
    conversation: 'c',
    seq,
    at: '2026-01-05T00:00:00.000Z',
    visibility: 'public',
    ai: kind === 'bot',
    author: { kind },
    body: { kind: 'text', text },
    ...more,
  })

  it('names questions and answers, with personal data masked', () => {
    const messages = [
      message(1, 'customer', '我的电话 13812345678，运费多少'),
      message(2, 'bot', '八元', { sources: [{ article: 'fee', title: '运费说明', version: 1 }] }),
    ]
    const text = summarise({ messages, language: 'zh' })
    expect(text).toMatch(/^客户问：我的电话 138\*{4}5678，运费多少\nAI 答：运费说明$/)
  })

  it('takes a call for a person for no question', () => {
    const messages = [message(1, 'customer', '运费多少'), message(2, 'customer', '转人工')]
    expect(summarise({ messages, language: 'zh' })).toBe('客户问：运费多少')
  })

  it('keeps what the customer told at length beside the latest questions', () => {
    const said = ['你好', '杯子裂了，盒子也破了，我想换一个新的', '快点', '运费谁出', '保修多久']
    const messages = said.map((text, i) => message(i, 'customer', text))
    const asked = '客户问：杯子裂了，盒子也破了，我想换一个新的 / 运费谁出 / 保修多久'
    expect(summarise({ messages, language: 'zh' })).toBe(asked)
    expect(summarise({ messages: messages.slice(2), language: 'zh' })).toBe('客户问：快点 / 运费谁出 / 保修多久')
  })

  it('names the order that was looked up, as it was told last, and what was said of it', () => {
    const card = (state: string) => ({
      number: '20260105123456',
      state,
      total: '合计 ¥99.00',
      items: [{ title: '毛衣', detail: '¥99.00 × 1' }],
    })
    const about = (seq: number, text: string, state: string) =>
      message(seq, 'bot', text, { body: { kind: 'text', text, order: card(state) } })
    const messages = [
      message(1, 'customer', '我的快递到哪了'),
      about(2, '已揽收。', '已发货'),
      about(3, '已签收。', '已签收'),
      message(4, 'customer', '转人工'),
    ]
    expect(summarise({ messages, language: 'zh' }).split('\n')).toEqual([
      ...['客户问：我的快递到哪了', '订单：20260105123456 · 已签收 · 毛衣 · 合计 ¥99.00', 'AI 答：已揽收。 / 已签收。'],
    ])
  })

  it('leaves internal notes out and says when nothing was asked', () => {
    const note = message(1, 'customer', '内部', { visibility: 'internal' })
    expect(summarise({ messages: [note], language: 'en' })).toBe('The customer has asked nothing yet.')
  })
})
