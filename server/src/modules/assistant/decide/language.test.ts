import { expect, it } from 'vitest'
import { isForeign, languageOf } from './language.ts'

it.each([
  ['wuliu', 'zh', 'zh'],
  ['rengong', 'zh', 'zh'],
  ['abc@example.com', 'zh', 'zh'],
  ['91330106MA2C12341P', 'zh', 'zh'],
  ['202611262344000004', 'en', 'en'],
  ['can I 退货', 'zh', 'zh'],
  ['tuikuan duojiu dao zhang', 'zh', 'zh'],
  ['wuliu zenme bu dong le?', 'zh', 'zh'],
  ['tuikuan duojiu dao zhang', 'en', 'en'],
  ['can you change size', 'zh', 'en'],
  ['give me change', 'zh', 'en'],
  ['long line here', 'zh', 'en'],
  ['refund', 'zh', 'en'],
  ['where is my order', 'zh', 'en'],
  ['快递到哪了', 'en', 'zh'],
  ['ok', 'zh', 'zh'],
  ['thx', 'zh', 'zh'],
  ['OK, thanks!', 'zh', 'zh'],
  ['yes', 'zh', 'zh'],
  ['bye bye', 'zh', 'zh'],
  ['ok', 'en', 'en'],
  ['ok where is it', 'zh', 'en'],
] as const)('%s in a conversation in %s is answered in %s', (text, before, expected) => {
  expect(languageOf(text, before)).toBe(expected)
})

it('reads a word of a whole message through once', () => {
  expect(languageOf('x'.repeat(200_000), 'zh')).toBe('en')
  expect(languageOf(`退货要多少天 a@${'x'.repeat(100_000)} ${'1x'.repeat(50_000)}`, 'en')).toBe('zh')
})

it.each([
  '注文したものがまだ届きません',
  'Hola, ¿dónde está mi pedido?',
  'quiero devolver el producto',
  'Где мой заказ?',
])('%s is a language that is not spoken here', (text) => expect(isForeign(text)).toBe(true))

it.each([
  '我の订单到哪了',
  'where is my order',
  'my café order',
  '退货',
  'El Nino jacket please',
  'wuliu',
  '202611262344000004',
])('%s is not', (text) => expect(isForeign(text)).toBe(false))
