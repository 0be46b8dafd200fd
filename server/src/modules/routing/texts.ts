import type { InTx } from '../../kernel/context.ts'
import { append, type ConversationRow } from '../conversations/index.ts'

/** What routing itself says to customers, in their language. */
const texts = {
  stillThere: {
    zh: () => '您还在吗？如果没有其他问题，本次会话稍后将自动结束。',
    en: () => 'Are you still there? If there is nothing else, this conversation will end by itself soon.',
  },
  messageKept: {
    zh: () => '您的留言已收到，同事会尽快在这里回复您。',
    en: () => 'We have your message. A colleague will answer you here as soon as possible.',
  },
  callBackKept: {
    zh: () => '已为您登记回电，轮到您时同事会打给您。',
    en: () => 'We will call you back when it is your turn.',
  },
  placeKept: {
    zh: () => '已为您保留排队位置，轮到您时会在这里通知您，届时回复任意内容即可。',
    en: () => 'Your place is kept. We will tell you here when it is your turn; then just reply.',
  },
  yourTurn: {
    zh: ({ minutes }: Values) => `轮到您了！请在 ${minutes} 分钟内回复任意内容，客服马上为您服务。`,
    en: ({ minutes }: Values) => `It is your turn! Please reply within ${minutes} min and an agent will be with you.`,
  },
  turnMissed: {
    zh: () => '刚才没有等到您的回复，已为您重新排队，轮到您时会再次通知。',
    en: () => 'We did not hear from you, so you are back in the queue. We will tell you when it is your turn again.',
  },
} as const

interface Values {
  minutes?: number
}

/** Says one of the texts in a conversation; it goes out through the customer's channel like any other message. */
export async function sayTo(
  ctx: InTx,
  row: ConversationRow,
  text: keyof typeof texts,
  values: Values = {},
): Promise<void> {
  const language = row.language === 'en' ? 'en' : 'zh'
  await append(ctx, {
    conversation: row.id,
    author: { kind: 'system' },
    body: { kind: 'text', text: texts[text][language](values) },
  })
}
