import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../pack.ts'
import { clashesOf } from './clashes.ts'
import { statementsOf } from './facts.ts'
import { type Known, matchAll } from './match.ts'
import { overlap, shinglesOf } from './shingles.ts'

const content = (title: string, body: string) => ({
  title: { zh: title, en: '' },
  body: { zh: body, en: '' },
  tags: [],
  validUntil: null,
})

describe('figures', () => {
  it.each([
    ['签收后七天内可以退货', 'day', '7'],
    ['returns within 14 days', 'day', '14'],
    ['refunds take seven days', 'day', '7'],
    ['3 个工作日内到账', 'workday', '3'],
    ['运费12元', 'money', '12'],
    ['costs $1,200.50 in total', 'money', '1200.5'],
    ['收取百分之五的手续费', 'percent', '5'],
    ['a fee of 5%', 'percent', '5'],
    ['会员打八折', 'discount', '8'],
    ['截止到2026年3月1日', 'date', '2026-3-1-'],
    ['请拨打400-820-8820', 'phone', '400-820-8820'],
    ['每天9:00开门', 'clock', '9-00'],
    ['签收后７天内', 'day', '7'],
  ])('of %s', (text, unit, value) => {
    expect(statementsOf(text)[0]?.facts).toContainEqual({ unit, value })
  })

  it('are none in ordinary words', () => {
    expect(statementsOf('我们一直在努力，一定给您满意的答复').flatMap(({ facts }) => facts)).toEqual([])
  })
})

describe('a clash', () => {
  it('is shown as the two sentences', () => {
    const here = '商品完好即可。签收后15天内可以申请退货。'
    const there = '签收后七天内可以申请退货。运费由买家承担。'
    expect(clashesOf(here, there, 'distant')).toEqual([
      { here: '签收后15天内可以申请退货', there: '签收后七天内可以申请退货' },
    ])
  })

  it('is none between figures of different things', () => {
    expect(clashesOf('退款在3天内到账', '下单后7天内发货，节假日顺延', 'related')).toEqual([])
    expect(clashesOf('签收后7天内可以退货', '签收后七天内可以退货', 'same_question')).toEqual([])
  })

  it('is none where the other names a range that holds it, or the same time in another unit', () => {
    const standing = (body: string): Known[] => [
      { id: 'e', key: 'refund.when', questions: Array(7).fill('退款多久到账'), content: content('退款时间', body) },
    ]
    const matched = (said: string, body: string) =>
      matchAll([{ key: 'imported.x', content: content('退款多久到账', said) }], standing(body))[0]?.kind
    expect(matched('信用卡退款到账需要二十天。', '退款到账：信用卡 1–7 天。')).toBe('conflict')
    expect(matched('信用卡退款到账需要五天。', '退款到账：信用卡 1–7 天。')).toBeUndefined()
    expect(matched('信用卡退款到账需要一周。', '退款到账：信用卡 7 天。')).toBeUndefined()
    expect(matched('信用卡退款到账需要半年。', '退款到账：信用卡 180 天。')).toBeUndefined()
    expect(matched('信用卡退款到账需要一周。', '退款到账：信用卡 5 个工作日。')).toBeUndefined()
    expect(matched('信用卡退款到账需要半个月。', '退款到账：信用卡 5 个工作日。')).toBe('conflict')
  })

  it('is found between sentences of another build when the question is the same', () => {
    const [clash] = clashesOf('只要在十五天内提出就行', '自收货之日起 7 日为限', 'same_question')
    expect(clash).toEqual({ here: '只要在十五天内提出就行', there: '自收货之日起 7 日为限' })
  })
})

describe('a new article', () => {
  const known: Known[] = [
    {
      id: 'a',
      key: 'return.policy',
      questions: [],
      content: content('退货政策', '签收后七天内，商品完好、包装齐全，可以申请无理由退货。'),
    },
    {
      id: 'b',
      key: 'shipping.fee',
      questions: [],
      content: content('运费标准', '订单满99元包邮，不满收取10元运费，偏远地区另计。'),
    },
  ]
  const matchOf = (title: string, body: string, key = 'imported.x') =>
    matchAll([{ key, content: content(title, body) }], known)[0]

  it('is new when nothing is near', () => {
    expect(matchOf('发票怎么开', '在订单页点击申请发票，填写抬头和税号，电子发票会发到邮箱。')).toBeNull()
  })

  it('is a duplicate when it says the same in almost the same words', () => {
    const copy = '签收后七天内，商品完好、包装齐全，可以申请无理由退货'
    expect(matchOf('如何退货', copy)).toMatchObject({ kind: 'duplicate', article: 'a', title: '退货政策' })
  })

  it('is a conflict, not a duplicate, when a figure differs', () => {
    const match = matchOf('如何退货', '签收后十五天内，商品完好、包装齐全，可以申请无理由退货。')
    expect(match).toMatchObject({ kind: 'conflict', article: 'a' })
    expect(match?.clashes[0]?.here).toContain('十五天')
  })

  it('renews the article of the same title or key', () => {
    const body = '快递公司和配送范围以结算页显示的为准。'
    expect(matchOf('运费标准', body)).toMatchObject({ kind: 'same_question', article: 'b' })
    expect(matchOf('配送', body, 'shipping.fee')).toMatchObject({ kind: 'same_question', article: 'b' })
  })

  it('in one language is held against that side of an article in both', () => {
    const both = {
      title: { zh: '运费', en: 'Shipping fees' },
      body: { zh: '满99元包邮，不满收8元。', en: 'Free from ¥99, otherwise ¥8.' },
    }
    const standing = [{ id: 'c', key: 'fee', questions: [], content: { ...content('', ''), ...both } }]
    const found = { key: 'imported.fee', content: content('运费', '满500元包邮，不满收30元。') }
    const [match] = matchAll([found], standing)
    expect(match).toMatchObject({ kind: 'conflict', article: 'c', key: 'fee', title: '运费' })
    expect(match?.clashes).toEqual([{ here: '满500元包邮，不满收30元', there: '满99元包邮，不满收8元' }])
  })

  it('is held against the others of its source, each pair once', () => {
    const twins = ['一', '二'].map((n) => ({
      key: `imported.${n}`,
      content: content(`积分规则${n}`, '每消费一元积一分，积分可以在结算时抵扣现金，一百分抵一元。'),
    }))
    const [first, second] = matchAll(twins, known)
    expect(first).toBeNull()
    expect(second).toMatchObject({ kind: 'duplicate', article: null, entry: 1 })
  })
})

it('overlap is measured of both together and of the shorter', () => {
  const { likeness, contained } = overlap(shinglesOf('可以申请退货'), shinglesOf('签收后七天内可以申请退货'))
  expect(contained).toBe(1)
  expect(likeness).toBeLessThan(0.5)
  expect(overlap(shinglesOf(''), shinglesOf('x'))).toEqual({ likeness: 0, contained: 0 })
})

describe('beside the articles of a pack', () => {
  const { articles, intents } = readPack('ecommerce')
  const standing = articles.map(({ key, title, body }): Known => {
    const examples = intents.flatMap(({ outcome, examples: asked }) =>
      outcome.kind === 'article' && outcome.article === key ? [...asked.zh.slice(0, 40), ...asked.en.slice(0, 40)] : [],
    )
    return { id: key, key, questions: examples, content: { title, body, tags: [], validUntil: null } }
  })
  const matched = (title: string, body: string) =>
    matchAll([{ key: 'imported.x', content: content(title, body) }], standing)[0]

  it.each([
    ['客服几点上班', '我们的人工客服每天 8:00 到 20:00 在线。', 'service.hours'],
    ['多少钱包邮', '买够 59 元就不收运费了。', 'logistics.fee'],
    ['发票多久开', '确认收货之后 72 小时内给您开票。', 'order.invoice_request'],
    ['赠品没给', '签收后 15 天内告诉我们少了赠品，我们补寄。', 'promotion.gift'],
  ])('“%s” with another figure is a conflict in whatever words', (title, body, article) => {
    expect(matched(title, body)).toMatchObject({ kind: 'conflict', article, clashes: [{ here: body.slice(0, -1) }] })
  })

  it.each([
    ['客服几点上班', '我们的人工客服每天 9:00 到 22:00 在线。'],
    ['安装服务', '大家电送到后 48 小时内师傅上门安装，安装费 80 元起。'],
    ['门店自提', '到店自提请在 5 天内取走，逾期自动退款。'],
    ['刻字服务', '刻字最多 12 个字，需要 3 个工作日，加收 20 元。'],
  ])('“%s” is none', (title, body) => expect(matched(title, body)?.kind).not.toBe('conflict'))

  const cases = readFileSync(new URL('fixtures/worded-apart.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => (/^[^#\s]/u.test(line) ? [line.split(' | ')] : []))
    .map(([article = '', title = '', body = '']) => ({ article, match: matched(title, body) }))

  it('most of what contradicts them in other words is found, and nothing else', () => {
    const found = cases.filter(({ article, match }) => match?.kind === 'conflict' && match.article === article)
    const wrongly = cases.filter(({ article, match }) => article === '-' && match?.kind === 'conflict')
    expect(found.length).toBeGreaterThanOrEqual(32)
    expect(wrongly).toEqual([])
  })

  it('hardly one of them contradicts another', () => {
    const again = standing.map(({ key, content: { title, body, tags } }) => ({
      key: `imported.${key}`,
      content: { title: { zh: `${title.zh}说明`, en: `${title.en} (new)` }, body, tags, validUntil: null },
    }))
    const conflicts = matchAll(again, standing).filter((match) => match?.kind === 'conflict')
    expect(conflicts.length).toBeLessThanOrEqual(1)
  })
})
