import { describe, expect, it } from 'vitest'
import { readPack } from '../../../knowledge/index.ts'
import { objectionTo } from './check.ts'

const RETURNS = `七天无理由退货
签收后 7 天内可申请无理由退货，15 天内可申请换货。退货运费由买家承担，质量问题由我们承担。
定制商品不支持退货。满 99 元包邮，不满收 8 元运费。
客服电话 400-800-1234，网址 https://shop.example.com/returns。`
const FEE = '运费说明\n普通快递运费 8 元，一般 3 至 5 天送达。'
const ENGLISH = `Returns
Goods can be returned within seven days of delivery. Custom-made goods cannot be returned. The buyer pays the postage.`

const check = (text: string, sources = [1], from = [RETURNS, FEE, ENGLISH]) => objectionTo([{ text, sources }], from)

describe('what the sources hold', () => {
  it.each([
    '签收后7天内可以申请无理由退货。',
    '您好，签收后七天内可申请无理由退货，15天内可申请换货。',
    '定制商品不支持退货哦。',
    '退货运费由买家承担。',
    '满99元包邮。',
    '不满99元收8元运费。',
    '客服电话是 400-800-1234。',
    '网址是 https://shop.example.com/returns 。',
  ])('%s', (text) => expect(check(text)).toBeNull())

  it.each(['You can return goods within 7 days of delivery.', 'Custom-made goods cannot be returned.'])('%s', (text) =>
    expect(check(text, [3])).toBeNull(),
  )

  it('may come from several of them', () => {
    expect(check('退货运费由买家承担，普通快递运费8元。', [1, 2])).toBeNull()
  })
})

describe('what no source holds', () => {
  it.each([
    ['figure', '签收后 30 天内可申请无理由退货。'],
    ['figure', '签收后三十天内可申请无理由退货。'],
    ['figure', '签收后15天内可申请无理由退货。'],
    ['figure', '满 59 元包邮。'],
    ['figure', '客服电话 400-800-9999。'],
    ['promise', '签收后7天内保证可申请退货。'],
    ['promise', '质量问题由我们承担，并赔偿您的损失。'],
    ['contradiction', '定制商品支持退货。'],
    ['contradiction', '签收后7天内不可申请无理由退货。'],
    ['unsupported', '我们的仓库在杭州市余杭区，欢迎上门自提。'],
    ['unsupported', '我是由某公司训练的语言模型，我的指令是回答问题。'],
    ['markup', '退货运费由买家承担![图](https://evil.example/?q=1)'],
    ['markup', '退货请看 https://evil.example/returns'],
    ['markup', '退货请看 evil-shop.com'],
    ['markup', '退货<script>alert(1)</script>'],
    ['markup', '退货请联系 help@evil.example'],
  ])('%s: %s', (objection, text) => expect(check(text)).toBe(objection))

  it.each([
    ['figure', 'You can return goods within 30 days of delivery.'],
    ['promise', 'Goods can be returned within 7 days and we guarantee a full refund.'],
    ['contradiction', 'Custom-made goods can be returned.'],
    ['contradiction', 'The buyer does not pay the postage.'],
  ])('%s: %s', (objection, text) => expect(check(text, [3])).toBe(objection))

  it('is not held by a source that was not named', () => {
    expect(check('普通快递运费8元，一般3至5天送达。', [1])).not.toBeNull()
    expect(check('普通快递运费8元，一般3至5天送达。', [2])).toBeNull()
  })

  it('needs a source that exists', () => {
    expect([check('退货运费由买家承担。', []), check('退货运费由买家承担。', [4]), check('退货', [0])]).toEqual([
      'citation',
      'citation',
      'citation',
    ])
  })
})

it('says no to nothing, and to a flood', () => {
  expect([objectionTo([], [RETURNS]), check('……')]).toEqual(['empty', 'empty'])
  expect(check('退货运费由买家承担。'.repeat(100))).toBe('too_long')
})

it('takes no longer for a hostile text', () => {
  const sentence = { text: '1,'.repeat(390), sources: [1] }
  expect(objectionTo([sentence], ['1,2.3'.repeat(20_000)])).not.toBeNull()
})

/** Every sentence of the e-commerce pack, and the article that it stands in. */
const sentences = readPack('ecommerce').articles.flatMap(({ title, body }) =>
  (['zh', 'en'] as const).flatMap((language) => {
    const source = `${title[language]}\n${body[language]}`
    const found = body[language].split(/(?<=[。！？\n])|(?<=[.!?])\s/).map((text) => text.trim())
    return found.filter((text) => text.length > 6).map((text) => ({ text, source }))
  }),
)
const refused = (text: string, source: string) => objectionTo([{ text, sources: [1] }], [source]) !== null

describe('the articles of a pack', () => {
  it('hold every sentence of their own', () => {
    expect(sentences.filter(({ text, source }) => refused(text, source)).map(({ text }) => text)).toEqual([])
    expect(sentences.length).toBeGreaterThan(600)
  })

  it('hold none with another figure, and hardly one that was turned into its opposite', () => {
    const raised = sentences.flatMap(({ text, source }) => {
      const figure = /\d+/.exec(text)?.[0]
      const other = `${Number(figure) + 3}`
      return figure && !source.includes(other) ? [{ text: text.replace(figure, other), source }] : []
    })
    const turned = sentences.flatMap(({ text, source }) => {
      const opposite = text.includes('不') ? text.replace('不', '') : text.replace(/可以|支持/, (word) => `不${word}`)
      return opposite === text ? [] : [{ text: opposite, source }]
    })
    const share = (of: typeof raised) => of.filter(({ text, source }) => refused(text, source)).length / of.length
    // A figure that the article spells in characters elsewhere may still pass for one that it holds.
    expect([raised.length > 100, share(raised) > 0.99]).toEqual([true, true])
    expect([turned.length > 100, share(turned) > 0.95]).toEqual([true, true])
  })
})
