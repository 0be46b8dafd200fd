import type { IntentContent, Outcome } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import type { Against, KnownIntent } from './against.ts'
import { compare, withRows } from './compare.ts'

const known = (key: string, zh: string[], more: Partial<IntentContent> = {}): KnownIntent => ({
  id: key,
  key,
  hasDraft: false,
  content: {
    title: { zh: `中文 ${key}`, en: `Title ${key}` },
    triage: 'consult',
    priority: 3,
    followUps: [],
    outcome: { kind: 'handover', reason: 'x' },
    examples: { zh, en: [] },
    ...more,
  },
})

const CANCEL = known('order.cancel', ['不想要了', '怎么取消订单？'])
const HOURS = known('shop.hours', ['几点开门'])

const against = (more: Partial<Against> = {}): Against => ({
  intents: [CANCEL, HOURS],
  taken: new Set(),
  targets: [],
  cases: new Set(),
  refused: new Set(),
  ...more,
})

const rows = (...pairs: [string, string][]) =>
  pairs.map(([text, label], i) => ({ at: i + 1, text, label, title: null }))

describe('examples beside the intents that there are', () => {
  it('join the intent that the label names by key or by title, and are counted as new or there', () => {
    const { groups, contradictions, problems } = compare(
      rows(
        ['取消一下', 'order.cancel'],
        ['帮我取消', 'Order.Cancel'],
        ['能退订吗', '中文 order.cancel'],
        ['怎么取消订单', 'Title order.cancel'],
        ['帮我取消!', 'order.cancel'],
      ),
      against(),
    )
    expect(groups).toMatchObject([{ key: 'order.cancel', known: CANCEL, there: 2, target: null }])
    expect(groups[0]?.fresh.map(({ text }) => text)).toEqual(['取消一下', '帮我取消', '能退订吗'])
    expect([contradictions, problems]).toEqual([[], []])
  })

  it('make a new intent of a label that is not known, with a key that stays the same and a name to read', () => {
    const file = rows(['卡到了吗', 'card_arrival'], ['发票', '开发票'], ['Where is it', 'Lost Parcel'])
    const { groups } = compare(file, against())
    expect(groups.map(({ key, title }) => [key, title.en])).toEqual([
      ['card_arrival', 'Card arrival'],
      [expect.stringMatching(/^imported\.a[0-9a-f]{12}$/), '开发票'],
      ['imported.lost_parcel', 'Lost Parcel'],
    ])
    const made = groups.map(({ key }) => known(key, []))
    expect(compare(file, against({ intents: made })).groups.map(({ known: of }) => of)).toEqual(made)
  })

  it('never take the key of an intent that is gone', () => {
    const gone = against({ taken: new Set(['card_arrival', 'card_arrival_2']) })
    expect(compare(rows(['卡到了吗', 'card_arrival']), gone).groups[0]?.key).toBe('card_arrival_3')
  })

  it('of a new intent are answered by what goes by its name, and by nothing else', () => {
    const title = { zh: '开发票', en: 'Invoices' }
    const article = (published: boolean) => ({ kind: 'article' as const, key: 'order.invoice', title, published })
    const of = (label: string, targets: Against['targets']) =>
      compare(rows(['发票', label]), against({ targets })).groups.map(({ outcome, target }) => [
        outcome,
        target?.published,
      ])[0]
    const leads: Outcome = { kind: 'article', article: 'order.invoice' }
    expect(of('开发票', [article(true)])).toEqual([leads, true])
    expect(of('order.invoice', [article(false)])).toEqual([leads, false])
    const flow = { kind: 'flow' as const, key: 'invoice', title, published: true }
    expect(of('invoices', [article(false), flow])).toEqual([{ kind: 'flow', flow: 'invoice' }, true])
    expect(of('发货', [article(true)])).toEqual([null, undefined])
  })
})

describe('a text under two intents', () => {
  it('of the file is a contradiction with both, and in neither', () => {
    const { groups, contradictions } = compare(rows(['钱呢', 'refund'], ['钱呢？', 'order.cancel']), against())
    expect(groups.map(({ key, fresh }) => [key, fresh.length])).toEqual([
      ['refund', 0],
      ['order.cancel', 0],
    ])
    expect(contradictions).toMatchObject([
      { text: '钱呢', standing: null, rows: [{ row: { at: 1 } }, { row: { at: 2 } }] },
    ])
  })

  it('stays where it stands, unless it stands under both already', () => {
    const moved = rows(['几点开门！', 'order.cancel'], ['几点开门', 'shop.hours'])
    expect(compare(moved, against()).contradictions).toMatchObject([
      { standing: HOURS, rows: [{ group: { key: 'order.cancel' } }] },
    ])
    const both = against({ intents: [HOURS, known('order.cancel', ['几点开门'])] })
    expect(compare(moved, both)).toMatchObject({ contradictions: [], groups: [{ there: 1 }, { there: 1 }] })
  })
})

describe('what must not be taught', () => {
  it('is named by its row: evaluation questions, and what is learnt to be refused', () => {
    const { groups, problems } = compare(
      rows(['题目', 'shop.hours'], ['天气', 'shop.hours'], ['题目', 'nobody'], ['几点开门', 'shop.hours']),
      against({ cases: new Set(['题目', '几点开门']), refused: new Set(['天气']) }),
    )
    expect(problems.map(({ row }) => row)).toEqual([1, 2, 3])
    expect(problems[0]?.problem.zh).toContain('评测题')
    expect(problems[1]?.problem.zh).toContain('拒答')
    expect(groups.map(({ key, there }) => [key, there])).toEqual([['shop.hours', 1]])
  })

  it('is more than an intent can hold, language by language', () => {
    const full = known(
      'shop.hours',
      Array.from({ length: 4999 }, (_, i) => `第 ${i} 问`),
    )
    const file = rows(['早上开门吗', 'shop.hours'], ['晚上开门吗', 'shop.hours'], ['opening hours', 'shop.hours'])
    const { groups, problems } = compare(file, against({ intents: [full] }))
    expect(groups[0]?.fresh.map(({ at }) => at)).toEqual([1, 3])
    expect(problems.map(({ row }) => row)).toEqual([2])
  })
})

it('an intent of very many examples takes what it can hold', () => {
  const many = Array.from({ length: 12_000 }, (_, i) => ({ at: i, text: `第 ${i} 种说法`, label: 'a', title: null }))
  const { groups, problems } = compare(many, against())
  expect([groups[0]?.fresh.length, problems.length]).toEqual([5000, 7000])
})

it('examples join those of their language', () => {
  expect(withRows({ zh: ['甲'], en: [] }, [{ text: '乙' }, { text: 'opening hours' }])).toEqual({
    zh: ['甲', '乙'],
    en: ['opening hours'],
  })
})
