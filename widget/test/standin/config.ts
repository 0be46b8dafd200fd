import type { WidgetConfig } from '@tandem/contract'

/** The channel key that the stand-in knows. */
export const KEY = 'standin'

/** The one signature of a customer profile that the stand-in takes for good. */
export const SIGNATURE = 'f00d'

export const config: WidgetConfig = {
  title: { zh: '青禾优选', en: 'Greenleaf Store' },
  greeting: {
    zh: '您好，我是青禾优选的 AI 助手。\n请问有什么可以帮您？',
    en: 'Hello, I am the AI assistant of Greenleaf Store. How can I help?',
  },
  starters: [
    { zh: '怎么申请退货？', en: 'How do I return an item?' },
    { zh: '我的订单到哪里了？', en: 'Where is my order?' },
    { zh: '怎么开发票？', en: 'Can I have an invoice?' },
  ],
  color: '#2f6f5e',
  position: 'right',
  privacyUrl: 'https://shop.example/privacy',
  typingPreview: false,
  voiceNotes: true,
  maxUploadBytes: 2_000_000,
  hours: {
    zone: 'Asia/Shanghai',
    week: { 1: [['09:00', '18:00']], 2: [['09:00', '18:00']], 3: [], 4: [], 5: [], 6: [], 7: [] },
  },
}
