import type { ChannelManifest } from '@tandem/contract'

/** The website chat: our own protocol, and the reference for every other channel. */
export const manifest: ChannelManifest = {
  kind: 'web',
  title: { zh: '网站与 App 聊天', en: 'Website and app chat' },
  description: {
    zh: '一行代码把聊天放进网站，或直接使用独立聊天页。',
    en: 'One script tag puts the chat on a website; a stand-alone page works as well.',
  },
  settings: [
    {
      key: 'titleZh',
      label: { zh: '标题（中文）', en: 'Title (Chinese)' },
      type: 'text',
      required: true,
      default: '在线客服',
      max: 40,
    },
    {
      key: 'titleEn',
      label: { zh: '标题（英文）', en: 'Title (English)' },
      type: 'text',
      required: true,
      default: 'Support',
      max: 40,
    },
    {
      key: 'color',
      label: { zh: '主题色', en: 'Theme colour' },
      type: 'color',
      required: true,
      default: '#2f6bff',
      pattern: '^#[0-9a-fA-F]{6}$',
    },
    {
      key: 'position',
      label: { zh: '位置', en: 'Position' },
      type: 'select',
      required: true,
      default: 'right',
      options: [
        { value: 'right', label: { zh: '右下', en: 'Bottom right' } },
        { value: 'left', label: { zh: '左下', en: 'Bottom left' } },
      ],
    },
    {
      key: 'origins',
      label: { zh: '允许的网站', en: 'Allowed websites' },
      help: {
        zh: '如 https://shop.example.com；留空表示任何网站都可嵌入。',
        en: 'e.g. https://shop.example.com; empty means that any website may embed the chat.',
      },
      type: 'list',
      required: false,
      default: [],
    },
    {
      key: 'identitySecret',
      label: { zh: '身份签名密钥', en: 'Identity secret' },
      help: {
        zh: '网站用它为已登录用户签名（HMAC-SHA256）；没有签名的用户身份一律不采信。',
        en: 'Your website signs its signed-in users with it (HMAC-SHA256); unsigned identities are never believed.',
      },
      type: 'secret',
      required: false,
    },
    {
      key: 'privacyUrl',
      label: { zh: '隐私政策链接', en: 'Privacy policy link' },
      type: 'text',
      required: false,
      pattern: '^https://',
    },
    {
      key: 'typingPreview',
      label: { zh: '坐席可预览客户正在输入的内容', en: 'Agents see what customers type' },
      help: {
        zh: '仅在人工服务时，且输入框下方会告知客户；个人信息会打码。关闭时只显示“正在输入”。',
        en: 'Only while a person serves, and customers are told so below the field; personal data is masked.',
      },
      type: 'boolean',
      required: false,
      default: false,
    },
    {
      key: 'voiceNotes',
      label: { zh: '客户可以录制语音消息', en: 'Customers can record voice notes' },
      help: {
        zh: '最长 60 秒。连接了语音识别时由 AI 先听，听不清或未连接时转给人工客服。',
        en: 'Up to 60 seconds. Where speech recognition is connected the AI listens first; what it cannot make out goes to a person.',
      },
      type: 'boolean',
      required: false,
      default: true,
    },
  ],
  capabilities: {
    text: true,
    image: true,
    file: true,
    choices: true,
    typing: true,
    maxText: 10_000,
    forms: ['text', 'card'],
  },
}
