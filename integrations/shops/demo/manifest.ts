import type { ShopManifest } from '@tandem/contract/commerce.ts'

/** How the console introduces this shop and asks for its settings. */
export const manifest: ShopManifest = {
  kind: 'demo',
  title: { zh: '自有商城（演示接口）', en: 'A shop of your own (demo interface)' },
  description: {
    zh: '一套带签名的订单接口：商城的技术同事照着实现，就能在这里查单、退款、取消。',
    en: 'A signed order interface: once your shop’s engineers offer it, orders are looked up, refunded and cancelled from here.',
  },
  settings: [
    {
      key: 'url',
      label: { zh: '接口地址', en: 'Interface address' },
      help: {
        zh: '商城订单接口的网址，向商城的技术同事要。以 http:// 或 https:// 开头，结尾不带斜杠；内网地址须由运维写入 EGRESS_ALLOW',
        en: 'Where the shop offers its orders; its engineers know. Begins with http:// or https://, without a slash at the end; an inner host has to be named in EGRESS_ALLOW',
      },
      type: 'text',
      required: true,
      pattern: '^https?://.*[^/]$',
    },
    {
      key: 'appKey',
      label: { zh: '应用标识', en: 'App key' },
      help: {
        zh: '商城用它认出是我们在查单，相当于账号',
        en: 'By it the shop knows who is asking: like the name of an account',
      },
      type: 'text',
      required: true,
      max: 200,
    },
    {
      key: 'secret',
      label: { zh: '签名密钥', en: 'Signing secret' },
      help: {
        zh: '与应用标识一起拿到，相当于密码。加密保存，以后不再显示；换接口地址时要重新填写',
        en: 'Comes with the app key, like a password. It is sealed and never shown again; another address asks for it anew',
      },
      type: 'secret',
      required: true,
      max: 500,
    },
    {
      key: 'timeoutMs',
      label: { zh: '单次请求超时（毫秒）', en: 'Timeout of one request (ms)' },
      help: {
        zh: '商城超过这个时间没有答复就算失败；客户在等，不宜过长（50 到 10000）',
        en: 'Later than this counts as no answer; customers wait meanwhile, so not too long (50 to 10,000)',
      },
      type: 'number',
      required: false,
      default: 2000,
      max: 10_000,
    },
  ],
}
