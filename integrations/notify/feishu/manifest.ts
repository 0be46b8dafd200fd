import type { NotifierManifest } from '@tandem/contract'

/** How the console introduces this robot and asks for its settings. */
export const manifest: NotifierManifest = {
  kind: 'feishu',
  title: { zh: '飞书群机器人', en: 'Feishu group robot' },
  description: {
    zh: '把支援呼叫发到飞书群。在群设置中添加自定义机器人，并开启签名校验。',
    en: 'Sends calls to come in into a Feishu group. Add a custom robot there and switch its signature check on.',
  },
  reach: 'group',
  settings: [
    {
      key: 'webhook',
      label: { zh: 'Webhook 地址', en: 'Webhook address' },
      help: { zh: '从机器人设置中复制', en: 'Copied from the settings of the robot' },
      type: 'secret',
      required: true,
      pattern: '^https?://\\S+/hook/\\S+$',
    },
    {
      key: 'secret',
      label: { zh: '签名密钥', en: 'Signing secret' },
      type: 'secret',
      required: true,
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
