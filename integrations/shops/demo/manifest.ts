import type { ShopManifest } from '@tandem/contract/commerce.ts'

/** How the console introduces this shop and asks for its settings. */
export const manifest: ShopManifest = {
  kind: 'demo',
  title: { zh: '演示店铺', en: 'Demo shop' },
  description: {
    zh: '带签名的订单接口，用于演示与测试；也可作为对接自有商城的样例。',
    en: 'A signed order interface for demonstration and tests; a pattern for connecting a shop of your own.',
  },
  settings: [
    {
      key: 'url',
      label: { zh: '接口地址', en: 'Interface address' },
      help: {
        zh: '以 http:// 或 https:// 开头，结尾不带斜杠',
        en: 'Begins with http:// or https://, without a slash at the end',
      },
      type: 'text',
      required: true,
      pattern: '^https?://.*[^/]$',
    },
    { key: 'appKey', label: { zh: '应用标识', en: 'App key' }, type: 'text', required: true },
    { key: 'secret', label: { zh: '签名密钥', en: 'Signing secret' }, type: 'secret', required: true },
    {
      key: 'timeoutMs',
      label: { zh: '单次请求超时（毫秒）', en: 'Timeout of one request (ms)' },
      type: 'number',
      required: false,
      default: 2000,
      max: 10_000,
    },
  ],
}
