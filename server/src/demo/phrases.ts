import type { Language } from '@tandem/contract'

type Phrases = Record<Language, readonly [string, ...string[]]>

/** What the simulated agents say of their own. */
export const PHRASES = {
  hello: {
    zh: [
      '您好，我是人工客服，前面的对话我看过了，我来继续为您处理。',
      '您好，让您久等了，您的情况我已经了解，马上帮您看。',
      '亲，您好，我来接着帮您处理，请稍等我核实一下。',
    ],
    en: [
      'Hello, I have read your conversation and will take it from here.',
      'Hi, sorry to keep you waiting. Let me look into this right away.',
    ],
  },
  looking: {
    zh: [
      '我查到您的记录了，正在和仓库核实，大约两分钟给您回复。',
      '这个情况我已经登记，今天之内会有专人跟进，处理结果会在这里通知您。',
      '理解您的心情，我已为您加急处理，有进展第一时间告诉您。',
      '麻烦您补充一下订单号或者照片，我这边好核对。',
    ],
    en: [
      'I found your record and am checking with the warehouse; give me two minutes.',
      'I have noted this down. A colleague follows it up today and you will be told here.',
      'I understand. I have marked it as urgent and will tell you as soon as there is news.',
    ],
  },
  bye: {
    zh: ['不客气，祝您生活愉快，再见！', '很高兴能帮到您，如果方便请给我们评个分，再见。'],
    en: ['You are welcome, have a nice day!', 'Glad I could help. Goodbye, and a rating would be kind.'],
  },
} as const satisfies Record<string, Phrases>

export const TAGS = ['物流', '退换货', '发票', '投诉', '优惠', 'VIP'] as const
export const NOTES = [
  '已电话核实，客户认可处理方案。',
  '已转仓库加急，明天跟进。',
  'Customer prefers English.',
] as const

/** Whether the customer is saying goodbye. */
export const isThanks = (text: string): boolean => /谢|明白了|知道了|好的|再见|thank|thanks|bye|all right/i.test(text)
