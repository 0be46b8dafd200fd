import type { Body, Message } from '@tandem/contract'
import type { Thread } from './thread.ts'

interface Answer {
  body: Body
  sources?: Message['sources']
  followUps?: string[]
}

const answers: Array<[RegExp, Answer]> = [
  [
    /退货|return/i,
    {
      body: {
        kind: 'text',
        text: '签收后 **7 天内**可以无理由退货：\n\n1. 打开订单，点“申请退货”\n2. 选择原因，等待审核（一般 1 小时内）\n3. 按短信里的地址寄回\n\n详情见[退货规则](https://shop.example/returns)。',
      },
      sources: [
        { article: 'returns', title: '七天无理由退货规则', version: 3, validUntil: '2027-06-30T15:59:59.000Z' },
        { article: 'freight', title: '退货运费说明', version: 1 },
      ],
      followUps: ['退货运费谁出？', '退款多久到账？', '可以换货吗？'],
    },
  ],
  [
    /发票|invoice/i,
    {
      body: {
        kind: 'choices',
        text: '请问您需要哪一种发票？',
        choices: ['电子普通发票', '增值税专用发票', '暂时不用'],
      },
    },
  ],
  [
    /order|parcel/i,
    {
      body: {
        kind: 'text',
        text: 'Your order **20260318-0042** left our warehouse this morning and should reach you tomorrow before 18:00.',
      },
      sources: [{ article: 'delivery', title: 'Delivery times', version: 2 }],
      followUps: ['Change the address', 'Can I pick it up?'],
    },
  ],
]

const unknown: Answer = {
  body: { kind: 'text', text: '这个问题我还没有把握回答。您可以换个说法，或者点“转人工”。' },
}

/** What the stand-in's assistant says to a text. */
export const answerTo = (text: string): Answer => answers.find(([pattern]) => pattern.test(text))?.[1] ?? unknown

/** Lets the bot answer after a moment, as long as nobody has taken over. */
export function respond(thread: Thread, body: Body, delayMs: number): void {
  if (thread.assignee !== 'bot' || body.kind !== 'text') return
  thread.typing('bot')
  setTimeout(() => {
    if (thread.assignee !== 'bot') return
    const { body: answer, sources, followUps } = answerTo(body.text)
    thread.append({ kind: 'bot' }, answer, { sources, followUps })
  }, delayMs)
}
