import type { NotifierManifest } from '@tandem/contract'

/** How the console introduces this robot and asks for its settings. */
export const manifest: NotifierManifest = {
  kind: 'wecom',
  title: { zh: '企业微信群机器人', en: 'WeCom group robot' },
  description: {
    zh: '把支援呼叫发到企业微信群并 @ 本人。在群里添加群机器人，复制它的 Webhook 地址。',
    en: 'Sends calls to come in into a WeCom group and mentions the person. Add a group robot and copy its webhook address.',
  },
  reach: 'group',
  settings: [
    {
      key: 'webhook',
      label: { zh: 'Webhook 地址', en: 'Webhook address' },
      help: {
        zh: '含 key；平台不支持签名，请勿外传这个地址',
        en: 'With its key; the platform has no signature, so keep this address to yourselves',
      },
      type: 'secret',
      required: true,
      pattern: '^https?://\\S+[?&]key=\\S+$',
    },
    {
      key: 'oneTap',
      label: { zh: '在群里直接放一键答复链接', en: 'Put the one-tap link into the group' },
      help: {
        zh: '群内任何人都能点开代为答复；关闭时链接通向控制台，本人登录后答复',
        en: 'Anybody of the group could answer with it; switched off, the link leads to the console',
      },
      type: 'boolean',
      required: false,
      default: false,
    },
  ],
}
