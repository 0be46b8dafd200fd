import type { NotifierManifest } from '@tandem/contract'

/** How the console introduces this gateway and asks for its settings. */
export const manifest: NotifierManifest = {
  kind: 'sms-gateway',
  title: { zh: '短信网关（通用）', en: 'SMS gateway (generic)' },
  description: {
    zh: '把支援呼叫以短信发给本人，含一键答复链接；排队的客户留下号码后，轮到时也由它通知。对接您自己的短信网关：带签名的 HTTP 接口。',
    en: 'Texts the call to the person, with the one-tap link, and customers who left a number when it is their turn. For a gateway of your own: a signed HTTP interface.',
  },
  reach: 'person',
  settings: [
    {
      key: 'url',
      label: { zh: '接口地址', en: 'Interface address' },
      type: 'text',
      required: true,
      pattern: '^https?://\\S+$',
    },
    { key: 'secret', label: { zh: '签名密钥', en: 'Signing secret' }, type: 'secret', required: true },
  ],
}
