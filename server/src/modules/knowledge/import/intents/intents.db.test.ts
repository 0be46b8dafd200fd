import type { Scope, VerbInput } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../../test/kit.ts'
import { insertTenant, tenants, update } from '../../../tenants/index.ts'
import { insertCases } from '../../evaluation/store.ts'
import { exportIntents } from '../../export-intents.ts'
import { knowledge, learnOutside, publish, published, saveArticle, submit } from '../../index.ts'
import { intent } from '../../intent.ts'
import { intentImport } from '../../intent-import.ts'
import { retire } from '../../retire.ts'
import { saveIntent } from '../../save-intent.ts'
import { startIntentImport } from '../../start-intent-import.ts'
import { takeIntentImport } from '../../take-intent-import.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write', 'knowledge:review']
const WEEK_MS = 7 * 24 * 3_600_000

let kit: Kit

beforeAll(async () => {
  kit = await createKit([tenants, knowledge])
  await kit.tx((tx) => insertTenant(tx, { name: '甲方', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
  const ctx = kit.agent(SCOPES)
  const article = await saveArticle(ctx, {
    key: 'shop.hours',
    title: { zh: '营业时间', en: 'Opening hours' },
    tags: [],
    validUntil: null,
    body: { zh: '九点到六点', en: 'Nine to six' },
  })
  await submit(ctx, { kind: 'article', id: article.id })
  await publish(ctx, { kind: 'article', id: article.id })
  await teach('order.cancel', ['不想要了'])
})
afterAll(() => kit.close())

const content = (zh: string[]): VerbInput<'knowledge.saveIntent'>['content'] => ({
  title: { zh: '取消订单', en: 'Cancel an order' },
  triage: 'after_sales',
  priority: 2,
  followUps: [],
  outcome: { kind: 'handover', reason: 'asked_for_human' },
  examples: { zh, en: [] },
})

async function teach(key: string, examples: string[]): Promise<string> {
  const ctx = kit.agent(SCOPES)
  const { id } = await saveIntent(ctx, { key, content: content(examples) })
  await submit(ctx, { kind: 'intent', id })
  await publish(ctx, { kind: 'intent', id })
  return id
}

/** Reads a file, and gives its preview. */
async function read(text: string, name = 'a.csv', ctx = kit.agent(SCOPES)) {
  const { import: id } = await startIntentImport(ctx, { name, base64: Buffer.from(text).toString('base64') })
  await kit.settle()
  return intentImport(ctx, { import: id })
}

const all = ({ intents }: Awaited<ReturnType<typeof read>>) => intents.map(({ key }) => ({ key }))

describe('a file of examples', () => {
  const FILE = `例句,意图
取消一下,取消订单
不想要了。,order.cancel
几点开门,营业时间
门店在哪,find_store
钱呢,refund
钱呢,order.cancel
量表题,order.cancel
今天天气,order.cancel
,order.cancel
`

  it('is previewed: new and known, there and new, contradictions, and rows that cannot be taken', async () => {
    await kit.tx(async (tx) => {
      const ctx = { ...kit.system(), tx }
      await insertCases(ctx, [{ text: '量表题', intent: 'order.cancel', origin: 'person' }])
      await learnOutside(ctx, ['今天天气'], null)
    })
    const preview = await read(FILE)
    expect(preview.state).toBe('ready')
    expect(preview.intents).toMatchObject([
      { key: 'order.cancel', known: true, fresh: 1, there: 1, texts: ['取消一下'], answers: true },
      { label: '营业时间', known: false, fresh: 1, outcome: { kind: 'article', article: 'shop.hours' }, answers: true },
      { key: 'find_store', title: { zh: 'Find store' }, known: false, fresh: 1, outcome: null, answers: false },
      { key: 'refund', known: false, fresh: 0 },
    ])
    expect(preview.contradictions).toMatchObject([
      {
        text: '钱呢',
        standing: null,
        rows: [
          { row: 6, title: { zh: 'Refund' } },
          { row: 7, title: { zh: '取消订单' } },
        ],
      },
    ])
    expect(preview.problems.map(({ row }) => row)).toEqual([8, 9, 10])
  })

  it('is taken as chosen, in one go, and changes nothing the second time', async () => {
    const ctx = kit.agent(SCOPES)
    const preview = await read(FILE)
    const hours = preview.intents[1]?.key ?? ''
    const choice = {
      import: preview.id,
      rows: [7],
      publish: true,
      chosen: [{ key: 'order.cancel' }, { key: hours }, { key: 'find_store' }],
    }
    const counts = { created: 2, changed: 1, added: 4, published: 2, review: 0, drafts: 1 }
    expect(await takeIntentImport(ctx, choice)).toEqual(counts)
    const live = (await published(ctx)).intents.map(({ key, content: of }) => [key, of.examples.zh])
    expect(live).toEqual([
      [hours, ['几点开门']],
      ['order.cancel', ['不想要了', '取消一下', '钱呢']],
    ])
    const waiting = await intent(ctx, { key: 'find_store' })
    expect(waiting).toMatchObject({ state: 'draft', content: { outcome: { kind: 'article', article: 'find_store' } } })

    const none = { created: 0, changed: 0, added: 0, published: 0, review: 0, drafts: 0 }
    expect(await takeIntentImport(ctx, { ...choice, rows: [] })).toEqual(none)
    const again = await read(FILE)
    expect(again.intents.map(({ fresh }) => fresh)).toEqual([0, 0, 0, 0])
    expect(again.contradictions).toMatchObject([{ standing: { key: 'order.cancel' }, rows: [{ key: 'refund' }] }])
    expect(await takeIntentImport(ctx, { import: again.id, chosen: all(again), publish: true })).toEqual(none)
    const rows = await kit.database.pools.owner.query(
      "select detail from audit where action = 'knowledge.takeIntentImport'",
    )
    expect(rows.rows.map(({ detail }) => detail.added)).toEqual([4, 0, 0])
  })

  it('takes of a contradiction one intent at most, and none where the text stands', async () => {
    const ctx = kit.agent(SCOPES)
    const { id } = await read('谁出运费,a.one\n谁出运费,b.two\n不想要了,b.two\n行,b.two\n')
    for (const rows of [[1, 2], [3]])
      await expect(takeIntentImport(ctx, { import: id, chosen: [], rows })).rejects.toMatchObject({ code: 'conflict' })
    await expect(takeIntentImport(ctx, { import: id, chosen: [{ key: 'no.such' }] })).rejects.toMatchObject({
      code: 'not_found',
    })
    const asNew = { title: { zh: '运费', en: 'Fee' }, outcome: { kind: 'handover' as const, reason: 'x' } }
    const counts = await takeIntentImport(ctx, { import: id, chosen: [{ key: 'b.two', asNew }], rows: [2] })
    expect(counts).toMatchObject({ created: 1, added: 2, review: 1 })
    expect(await intent(ctx, { key: 'b.two' })).toMatchObject({
      state: 'review',
      content: { title: asNew.title, outcome: asNew.outcome },
      draft: { content: { examples: { zh: ['行', '谁出运费'] } } },
    })
  })

  it('joins what somebody has drafted, which is not published along with it', async () => {
    const ctx = kit.agent(SCOPES)
    const id = await teach('coupon.get', ['领券'])
    await saveIntent(ctx, { id, key: 'coupon.get', content: content(['领券', '有券吗']) })
    const preview = await read('哪里领券,coupon.get\n')
    expect(preview.intents).toMatchObject([{ hasDraft: true, fresh: 1 }])
    const counts = await takeIntentImport(ctx, { import: preview.id, chosen: all(preview), publish: true })
    expect(counts).toMatchObject({ changed: 1, published: 0, review: 1 })
    const { content: live, draft } = await intent(ctx, { key: 'coupon.get' })
    expect([live.examples.zh, draft?.content.examples.zh]).toEqual([['领券'], ['领券', '有券吗', '哪里领券']])
  })

  it('makes anew what is gone, under another key, also the second time', async () => {
    const ctx = kit.agent(SCOPES)
    const id = await teach('gone.by', ['走了'])
    await retire(ctx, { kind: 'intent', id })
    for (const created of [1, 0]) {
      const preview = await read('走了,gone.by\n')
      expect(all(preview)).toEqual([{ key: 'gone.by_2' }])
      expect(await takeIntentImport(ctx, { import: preview.id, chosen: all(preview) })).toMatchObject({ created })
    }
  })

  it('that cannot be read says why, in both languages, and cannot be taken', async () => {
    const ctx = kit.agent(SCOPES)
    const preview = await read('只有一列\n你好\n')
    expect(preview).toMatchObject({ state: 'failed', intents: [], failure: { zh: expect.stringContaining('例句') } })
    expect(preview.failure?.en).toContain('columns')
    await expect(takeIntentImport(ctx, { import: preview.id, chosen: [] })).rejects.toMatchObject({ code: 'conflict' })
    await expect(read('')).rejects.toMatchObject({ code: 'no_text' })
  })

  it('is for those who may write, and publishes for those who may review', async () => {
    const { id } = await read('能刻字吗,imported.engraving\n')
    const writer = kit.agent(['knowledge:read', 'knowledge:write'])
    const input = { import: id, chosen: [{ key: 'imported.engraving' }] }
    for (const scopes of [[], ['knowledge:read']] as Scope[][]) {
      const reader = kit.agent(scopes)
      await expect(read('a,b', 'a.csv', reader)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(intentImport(reader, { import: id })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(takeIntentImport(reader, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const handover = { title: { zh: '刻字', en: 'Engraving' }, outcome: { kind: 'handover' as const, reason: 'x' } }
    const direct = { import: id, chosen: [{ key: 'imported.engraving', asNew: handover }], publish: true }
    await expect(takeIntentImport(writer, direct)).rejects.toMatchObject({ code: 'forbidden' })
    await update(kit.system(), { policies: { fourEyes: true } })
    await expect(takeIntentImport(kit.agent(SCOPES), direct)).rejects.toMatchObject({ code: 'four_eyes' })
    await update(kit.system(), { policies: { fourEyes: false } })
    await expect(intent(writer, { key: 'imported.engraving' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await takeIntentImport(writer, input)).toMatchObject({ created: 1, drafts: 1 })
  })

  it('and its rows are forgotten after a week', async () => {
    const { id } = await read('a,b\n')
    await expect(kit.services.blobs.read(id)).rejects.toThrow('ENOENT')
    kit.clock.advance(WEEK_MS)
    await kit.settle()
    await expect(intentImport(kit.agent(SCOPES), { import: id })).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await kit.database.pools.owner.query('select count(*)::int as left from knowledge_import_examples')
    expect(rows).toEqual([{ left: 0 }])
  })
})

it('what is exported can be edited and imported again', async () => {
  const ctx = kit.agent(SCOPES)
  await teach('odd.ones', ['-5 度能用吗', '他说 "可以,"\n是吗', '＝号怎么打'])
  const { name, csv } = await exportIntents(ctx, {})
  expect(name).toBe('intents.csv')
  expect(csv).toContain("'-5 度能用吗")
  const unchanged = await read(csv)
  expect(unchanged.intents.every(({ known, fresh }) => known && fresh === 0)).toBe(true)
  expect([unchanged.contradictions, unchanged.problems]).toEqual([[], []])
  const edited = await read(
    `${csv}怎么输入等号,odd.ones,,\r\n怎么改密码,password.change,改密码,Change the password\r\n`,
  )
  expect(edited.intents.filter(({ fresh }) => fresh > 0)).toMatchObject([
    { key: 'odd.ones', texts: ['怎么输入等号'] },
    { key: 'password.change', known: false, title: { zh: '改密码', en: 'Change the password' } },
  ])
  await expect(exportIntents(kit.agent([]), {})).rejects.toMatchObject({ code: 'forbidden' })
})
