import type { NotifierManifest } from '@tandem/contract'

/** How the console introduces this robot and asks for its settings. */
export const manifest: NotifierManifest = {
  kind: 'dingtalk',
  title: { zh: '钉钉群机器人', en: 'DingTalk group robot' },
  description: {
    zh: '把支援呼叫发到钉钉群并 @ 本人。在群设置中添加自定义机器人，安全设置选“加签”。',
    en: 'Sends calls to come in into a DingTalk group and mentions the person. Add a custom robot with signing there.',
  },
  reach: 'group',
  settings: [
    {
      key: 'webhook',
      label: { zh: 'Webhook 地址', en: 'Webhook address' },
      help: {
        zh: '从机器人设置中复制，含 access_token',
        en: 'Copied from the settings of the robot, with its access_token',
      },
      type: 'secret',
      required: true,
      pattern: '^https?://\\S+[?&]access_token=\\S+$',
    },
    {
      key: 'secret',
      label: { zh: '加签密钥', en: 'Signing secret' },
      help: { zh: '以 SEC 开头', en: 'Begins with SEC' },
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
