import type { Flow, IntentContent, Published } from '@tandem/contract'
import type { Prediction } from '@tandem/nlu'
import { arrange, type Brain, type Knowledge } from './brain.ts'
import type { Situation } from './decide/turn.ts'
import { newDialogue } from './dialogue.ts'

/** A small shop's knowledge, for tests of the rules. */
const intent = (
  key: string,
  zh: string,
  outcome: IntentContent['outcome'],
  more: Partial<IntentContent> = {},
): Published['intents'][number] => ({
  key,
  content: {
    title: { zh, en: `${key} title` },
    triage: 'consult',
    priority: 3,
    outcome,
    examples: { zh: [], en: [] },
    followUps: [],
    ...more,
  },
})

const article = (key: string, validUntil: string | null = null): Published['articles'][number] => ({
  key,
  title: { zh: `${key}标题`, en: `${key} heading` },
  body: { zh: `${key}正文`, en: `${key} text` },
  version: 2,
  validUntil,
})

export const returnFlow: Flow = {
  id: 'return_goods',
  title: { zh: '退货', en: 'Return' },
  version: 1,
  start: 'number',
  slots: [
    {
      name: 'order_number',
      type: 'order_number',
      prompt: { zh: '订单号是多少?', en: 'Which order number?' },
      invalid: { zh: '这不像订单号。', en: 'That is no order number.' },
      retries: 2,
    },
    {
      name: 'reason',
      type: 'choice',
      prompt: { zh: '什么原因?', en: 'For what reason?' },
      invalid: { zh: '请选一个原因。', en: 'Please choose a reason.' },
      retries: 2,
      choices: [
        { value: 'size', label: { zh: '尺码不合适', en: 'Wrong size' }, words: ['太大', '太小', 'too big'] },
        { value: 'defect', label: { zh: '质量问题', en: 'Defect' }, words: ['坏了', 'broken'] },
      ],
    },
  ],
  steps: [
    { id: 'number', do: 'ask', slot: 'order_number', next: 'find' },
    {
      id: 'find',
      do: 'call',
      tool: 'shop.find',
      args: { number: '$order_number', how: 'quick' },
      save: 'order',
      next: 'reason',
      onError: { not_found: 'missing' },
    },
    {
      id: 'missing',
      do: 'say',
      text: { zh: '没有查到 {{order_number}}。', en: 'No {{order_number}}.' },
      next: 'forget',
    },
    { id: 'forget', do: 'clear', slot: 'order_number', next: 'number' },
    { id: 'reason', do: 'ask', slot: 'reason', next: 'sure' },
    {
      id: 'sure',
      do: 'confirm',
      text: { zh: '退 {{order.items}},原因:{{reason}},对吗?', en: 'Return {{order.items}}, {{reason}}?' },
      yes: 'done',
      no: 'stop',
    },
    { id: 'done', do: 'say', text: { zh: '已登记。', en: 'Filed.' }, next: 'end' },
    { id: 'stop', do: 'say', text: { zh: '没有登记。', en: 'Not filed.' }, next: 'end' },
    { id: 'end', do: 'end' },
  ],
  cancelled: { zh: '好的,不办了。', en: 'All right, stopped.' },
}

export const published: Published = {
  revision: 1,
  language: 'zh',
  intents: [
    intent('fee', '运费', { kind: 'article', article: 'fee' }, { followUps: ['invoice', 'gone'] }),
    intent('invoice', '发票', { kind: 'article', article: 'invoice' }),
    intent('old', '旧活动', { kind: 'article', article: 'old' }),
    intent('rude', '投诉态度', { kind: 'handover', reason: 'complaint' }, { triage: 'complaint', priority: 1 }),
    intent('late', '投诉发货慢', { kind: 'article', article: 'late' }, { triage: 'complaint', priority: 2 }),
    intent('return', '申请退货', { kind: 'flow', flow: 'return_goods' }, { triage: 'after_sales', priority: 2 }),
    intent('greeting.hello', '你好', { kind: 'article', article: 'hello' }),
  ],
  articles: [
    article('fee'),
    article('invoice'),
    article('old', '2026-01-01T00:00:00.000Z'),
    article('late'),
    article('hello'),
  ],
  flows: [returnFlow],
}

export const knowledge: Knowledge = arrange(published, {
  unknown: { zh: '这个我不知道。', en: 'I do not know.' },
  skills: {},
})

/** A model that knows a question by a word in it: `[word, intent, score, inScope]`. */
const WORDS: [RegExp, string, number, number][] = [
  [/态度|rude/, 'rude', 0.9, 0.9],
  [/太慢|发货慢|late/, 'late', 0.6, 0.9],
  [/退货|return/, 'return', 0.95, 0.95],
  [/发票|invoice/, 'invoice', 0.95, 0.95],
  [/运费|fee/, 'fee', 0.95, 0.95],
  [/活动/, 'old', 0.9, 0.9],
  [/你好|hello/, 'greeting.hello', 0.9, 0.9],
]

function predict(text: string): Prediction {
  if (/两可|either/.test(text)) {
    const candidates = [
      { label: 'fee', score: 0.4 },
      { label: 'invoice', score: 0.35 },
    ]
    return { label: 'fee', score: 0.4, inScope: 0.8, refused: false, candidates, coverage: 1 }
  }
  if (/三可/.test(text)) {
    const candidates = ['late', 'fee', 'invoice'].map((label, i) => ({ label, score: 0.4 - 0.1 * i }))
    return { label: 'late', score: 0.4, inScope: 0.8, refused: false, candidates, coverage: 1 }
  }
  if (/六可/.test(text)) {
    const candidates = ['fee', 'invoice'].map((label, i) => ({ label, score: 0.6 - 0.4 * i }))
    return { label: 'fee', score: 0.6, inScope: 0.8, refused: false, candidates, coverage: 1 }
  }
  const [, label, score, inScope] = WORDS.find(([word]) => word.test(text)) ?? [/./, 'fee', 0.2, 0.1]
  return { label, score, inScope, refused: inScope < 0.5, candidates: [{ label, score }], coverage: 1 }
}

export const brain: Brain = {
  version: 'test',
  encoder: null,
  predict,
  explain: () => [{ ngram: '词', weight: 1 }],
  seeing: () => brain,
}

export const situation = (text: string, more: Partial<Situation> = {}): Situation => ({
  text,
  attachment: false,
  language: 'zh',
  now: Date.UTC(2026, 0, 5, 2),
  threshold: null,
  dialogue: newDialogue('episode'),
  ...more,
})
