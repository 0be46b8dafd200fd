import type { Scope, VerbInput } from '@tandem/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { keep as keepPicture } from '../pictures/keep.ts'
import { insertTenant, tenants, update } from '../tenants/index.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { bringBack } from './bring-back.ts'
import { flows } from './flows.ts'
import { knownArticles } from './import/known.ts'
import { examplesAmong, greeting, intentTitles, knowledge, packOf, published, unreadable } from './index.ts'
import { intents } from './intents.ts'
import { publish } from './publish.ts'
import { reject } from './reject.ts'
import { replies } from './replies.ts'
import { retire } from './retire.ts'
import { saveArticle } from './save-article.ts'
import { saveIntent } from './save-intent.ts'
import { saveReply } from './save-reply.ts'
import { submit } from './submit.ts'
import { versions } from './versions.ts'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write', 'knowledge:review']

let kit: Kit
const revisions: number[] = []

beforeAll(async () => {
  const listener = {
    name: 'listener',
    takes: {
      'knowledge.published': async (_: unknown, { payload }: { payload: { revision: number } }) => {
        revisions.push(payload.revision)
      },
    },
  }
  kit = await createKit([tenants, knowledge, { name: 'listener', tables: [], verbs: [], reactors: [listener] }])
  await makeTenant(kit.tenant)
})
afterAll(() => kit.close())

const makeTenant = (id: string) =>
  kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }), id)

const publishedArticle = async (ctx: Context, key: string) =>
  (await published(ctx)).articles.find((one) => one.key === key)

const draft = (key: string, zh = '正文'): VerbInput<'knowledge.saveArticle'> => ({
  key,
  title: { zh: '标题', en: 'Title' },
  body: { zh, en: 'Text' },
  tags: [],
  validUntil: null,
})

describe('an article', () => {
  it('goes from draft over review to published, and keeps every version', async () => {
    const ctx = kit.agent(SCOPES)
    const { id, state } = await saveArticle(ctx, draft('life.one'))
    expect(state).toBe('draft')
    await expect(publish(ctx, { kind: 'article', id })).rejects.toMatchObject({ code: 'conflict' })
    await submit(ctx, { kind: 'article', id })
    expect(await publish(ctx, { kind: 'article', id })).toEqual({ state: 'published', version: 1 })

    await saveArticle(ctx, { id, ...draft('life.one', '新正文') })
    expect(await article(ctx, { id })).toMatchObject({ body: { zh: '正文' }, draft: { body: { zh: '新正文' } } })
    expect((await publishedArticle(ctx, 'life.one'))?.body.zh).toBe('正文')
    await submit(ctx, { kind: 'article', id })
    await publish(ctx, { kind: 'article', id })
    expect((await publishedArticle(ctx, 'life.one'))?.body.zh).toBe('新正文')

    const { rows } = await versions(ctx, { kind: 'article', id })
    expect(rows.map((row) => [row.version, row.article?.body.zh])).toEqual([
      [2, '新正文'],
      [1, '正文'],
    ])
    await kit.settle()
    expect(revisions).toEqual([1, 2])
  })

  it('comes back from review with the reason, and an edit in review starts over', async () => {
    const ctx = kit.agent(SCOPES)
    const { id } = await saveArticle(ctx, draft('life.two'))
    await submit(ctx, { kind: 'article', id })
    await reject(ctx, { kind: 'article', id, reason: '写得不清楚' })
    expect((await article(ctx, { id })).draft?.rejected).toBe('写得不清楚')
    await submit(ctx, { kind: 'article', id })
    expect((await saveArticle(ctx, { id, ...draft('life.two', '改') })).state).toBe('draft')
    await expect(publish(ctx, { kind: 'article', id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is saved by one of two who changed the same state; the other is told, and may replace it knowingly', async () => {
    const [one, other] = [kit.agent(SCOPES), kit.agent(SCOPES)]
    const { id, updatedAt } = await saveArticle(one, draft('life.two_people'))
    kit.clock.advance(1)
    const save = (who: Context, zh: string, over: string) =>
      saveArticle(who, { id, ...draft('life.two_people', zh), over })
    const saved = await Promise.allSettled([save(one, '甲', updatedAt), save(other, '乙', updatedAt)])
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'overtaken' } })
    const now = await article(other, { id })
    kit.clock.advance(1)
    expect((await save(other, '丙', now.updatedAt)).draft?.body.zh).toBe('丙')
  })

  it('is not decided about by who has seen an older draft of it', async () => {
    const [author, reviewer] = [kit.agent(SCOPES), kit.agent(SCOPES)]
    const { id } = await saveArticle(author, draft('life.unseen'))
    const target = { kind: 'article' as const, id }
    await submit(author, target)
    const { updatedAt: over } = await article(reviewer, { id })
    kit.clock.advance(1)
    const { updatedAt } = await saveArticle(author, { id, ...draft('life.unseen', '别的') })
    await expect(submit(author, { ...target, over })).rejects.toMatchObject({ code: 'overtaken' })
    await submit(author, { ...target, over: updatedAt })
    await expect(publish(reviewer, { ...target, over })).rejects.toMatchObject({ code: 'overtaken' })
    await expect(reject(reviewer, { ...target, over, reason: '不对' })).rejects.toMatchObject({ code: 'overtaken' })
    const seen = (await article(reviewer, { id })).updatedAt
    expect(await publish(reviewer, { ...target, over: seen })).toMatchObject({ version: 1 })
  })

  it('is gone once retired, but its versions stay readable', async () => {
    const ctx = kit.agent(SCOPES)
    const { id } = await saveArticle(ctx, draft('life.three'))
    await submit(ctx, { kind: 'article', id })
    await publish(ctx, { kind: 'article', id })
    await retire(ctx, { kind: 'article', id })
    expect(await publishedArticle(ctx, 'life.three')).toBeUndefined()
    await expect(article(ctx, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await versions(ctx, { kind: 'article', id })).rows).toHaveLength(1)
  })

  it('is found among what was retired, and brought back as it was published last', async () => {
    const ctx = kit.agent(SCOPES)
    const { id } = await saveArticle(ctx, draft('life.four'))
    const item = { kind: 'article' as const, id }
    await submit(ctx, item)
    await publish(ctx, item)
    await expect(bringBack(ctx, item)).rejects.toMatchObject({ code: 'not_found' })
    await retire(ctx, item)
    const found = async (retired: boolean) =>
      (await articles(ctx, { query: 'life.four', retired })).rows.map(({ key }) => key)
    expect([await found(false), await found(true)]).toEqual([[], ['life.four']])
    expect(await bringBack(ctx, item)).toEqual({ state: 'published', version: 1 })
    expect([await found(false), await found(true)]).toEqual([['life.four'], []])
    expect(await publishedArticle(ctx, 'life.four')).toBeDefined()
  })

  it('is not brought back as an intent that leads to what is gone', async () => {
    const ctx = kit.agent(SCOPES)
    const led = await saveArticle(ctx, draft('life.five'))
    const { id } = await saveIntent(ctx, {
      key: 'life.five',
      content: {
        title: { zh: '五', en: 'Five' },
        triage: 'consult',
        priority: 3,
        followUps: [],
        examples: { zh: ['第五种问法是什么'], en: [] },
        outcome: { kind: 'article', article: 'life.five' },
      },
    })
    const both = [
      { kind: 'article' as const, id: led.id },
      { kind: 'intent' as const, id },
    ]
    for (const item of both) {
      await submit(ctx, item)
      await publish(ctx, item)
    }
    for (const item of both) await retire(ctx, item)
    await expect(bringBack(ctx, { kind: 'intent', id })).rejects.toMatchObject({ code: 'not_allowed' })
    for (const item of both) await bringBack(ctx, item)
    expect((await published(ctx)).intents.map(({ key }) => key)).toContain('life.five')
    for (const item of both) await retire(ctx, item)
  })

  it('names only pictures of its tenant, which then stay', async () => {
    const ctx = kit.agent(SCOPES)
    const card = (file: string) => ({
      ...draft(`picture.p${file.slice(-4)}`),
      forms: { card: { text: { zh: '', en: '' }, links: [], picture: { file, alt: { zh: '图', en: 'A picture' } } } },
    })
    await expect(saveArticle(ctx, card(uuidv7(kit.clock)))).rejects.toMatchObject({ code: 'bad_input' })
    const { file } = await keepPicture(ctx, { base64: PIXEL })
    const { id } = await saveArticle(ctx, card(file))
    expect((await article(ctx, { id })).draft?.forms?.card?.picture?.file).toBe(file)
    const { rows } = await kit.database.pools.owner.query('select kept from pictures where id = $1', [file])
    expect(rows).toEqual([{ kept: true }])
  })

  it('shares its key with no other', async () => {
    const ctx = kit.agent(SCOPES)
    await saveArticle(ctx, draft('taken.key'))
    await expect(saveArticle(ctx, draft('taken.key'))).rejects.toMatchObject({ code: 'in_use' })
    const other = await saveArticle(ctx, draft('other.key'))
    await expect(saveArticle(ctx, { id: other.id, ...draft('taken.key') })).rejects.toMatchObject({ code: 'in_use' })
  })

  it('is found by words, page by page', async () => {
    const ctx = kit.agent(SCOPES)
    for (const key of ['page.a', 'page.b', 'page.c']) await saveArticle(ctx, draft(key, '翻页 100%_'))
    const first = await articles(ctx, { query: '100%_', limit: 2 })
    expect(first.rows.map(({ key }) => key)).toEqual(['page.a', 'page.b'])
    const second = await articles(ctx, { query: '100%_', limit: 2, ...(first.cursor && { cursor: first.cursor }) })
    expect(second.rows.map(({ key }) => key)).toEqual(['page.c'])
    expect(second.cursor).toBeUndefined()
  })

  it('is found by its title before others that only speak of it', async () => {
    const ctx = kit.agent(SCOPES)
    await saveArticle(ctx, { ...draft('rank.a', '到付'), title: { zh: '先到', en: 'first' } })
    await saveArticle(ctx, { ...draft('rank.b'), title: { zh: '货到付款', en: 'cash' } })
    const first = await articles(ctx, { query: '到付', limit: 1 })
    expect(first.rows.map(({ key }) => key)).toEqual(['rank.b'])
    const second = await articles(ctx, { query: '到付', limit: 1, ...(first.cursor && { cursor: first.cursor }) })
    expect(second.rows.map(({ key }) => key)).toEqual(['rank.a'])
  })

  it('is not published without a text, in one language at least', async () => {
    const ctx = kit.agent(SCOPES)
    const publishing = async (key: string, body: { zh: string; en: string }) => {
      const { id } = await saveArticle(ctx, { ...draft(key), body })
      await submit(ctx, { kind: 'article', id })
      return publish(ctx, { kind: 'article', id })
    }
    await expect(publishing('empty.text', { zh: ' ', en: '' })).rejects.toMatchObject({ code: 'not_allowed' })
    // Nor sent to review: it stays with its author.
    expect((await articles(ctx, { query: 'empty.text' })).rows).toMatchObject([{ state: 'draft' }])
    expect(await publishing('one.language', { zh: '只有中文', en: '' })).toMatchObject({ state: 'published' })
  })

  it('is not to be read or changed without the scope', async () => {
    await expect(articles(kit.agent([]), {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(saveArticle(kit.agent(['knowledge:read']), draft('x.y'))).rejects.toMatchObject({ code: 'forbidden' })
    const { id } = await saveArticle(kit.agent(['knowledge:write']), draft('x.z'))
    await submit(kit.agent(['knowledge:write']), { kind: 'article', id })
    const write = publish(kit.agent(['knowledge:write']), { kind: 'article', id })
    await expect(write).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('four eyes', () => {
  it('let somebody else publish, never the author of the draft', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    await update(kit.system(tenant), { policies: { industry: 'finance' } })
    const author = kit.agent(SCOPES, { tenant })
    const { id } = await saveArticle(author, draft('eyes.one'))
    await submit(author, { kind: 'article', id })
    await expect(publish(author, { kind: 'article', id })).rejects.toMatchObject({ code: 'four_eyes' })
    const reviewer = kit.agent(SCOPES, { tenant })
    expect(await publish(reviewer, { kind: 'article', id })).toEqual({ state: 'published', version: 1 })
  })
})

describe('an intent', () => {
  const content: VerbInput<'knowledge.saveIntent'>['content'] = {
    title: { zh: '意图', en: 'Intent' },
    triage: 'consult',
    priority: 3,
    outcome: { kind: 'article', article: 'nowhere.at_all' },
    examples: { zh: ['你好吗'], en: ['how are you'] },
    followUps: [],
  }

  it('is not published while it leads nowhere', async () => {
    const ctx = kit.agent(SCOPES)
    const { id } = await saveIntent(ctx, { key: 'dead.end', content })
    await submit(ctx, { kind: 'intent', id })
    await expect(publish(ctx, { kind: 'intent', id })).rejects.toMatchObject({ code: 'not_allowed' })
    const outcome = { kind: 'handover' as const, reason: 'x' }
    await saveIntent(ctx, { id, key: 'dead.end', content: { ...content, outcome } })
    await submit(ctx, { kind: 'intent', id })
    await publish(ctx, { kind: 'intent', id })
    expect((await published(ctx)).intents.map(({ key }) => key)).toEqual(['dead.end'])
  })

  it('that cannot be read is left out and named, and keeps nothing else from serving', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    const ctx = kit.agent(SCOPES, { tenant })
    const sound = { ...content, outcome: { kind: 'handover' as const, reason: 'x' } }
    for (const key of ['by.hand', 'sound']) {
      const { id } = await saveIntent(ctx, { key, content: sound })
      await submit(ctx, { kind: 'intent', id })
      await publish(ctx, { kind: 'intent', id })
    }
    await kit.tx(
      (tx) => sql`update knowledge_items set content = '{"title": "a word"}' where key = 'by.hand'`.execute(tx.db),
      tenant,
    )
    expect((await published(ctx)).intents.map(({ key }) => key)).toEqual(['sound'])
    expect((await intents(ctx, { query: '', limit: 9 })).rows.map(({ key }) => key)).toEqual(['sound'])
    expect([...(await intentTitles(ctx, ['by.hand', 'sound'])).keys()]).toEqual(['sound'])
    await kit.tx(async (tx) => {
      const inner = { ...ctx, tx }
      expect(await unreadable(inner)).toEqual([{ kind: 'intent', key: 'by.hand' }])
      expect((await examplesAmong(inner, ['你好吗'])).size).toBe(1)
      expect(await knownArticles(inner)).toEqual([])
    }, tenant)
  })
})

describe('a pack', () => {
  it('is installed once, published at once, for the new tenant only', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    const administrator = uuidv7(kit.clock)
    const create = () =>
      kit.tx(async (tx) => tx.emit('tenant.created', tenant, { pack: 'ecommerce', administrator }), tenant)
    await create()
    await kit.settle()
    const ctx = kit.agent(SCOPES, { tenant })
    const before = await published(ctx)
    expect(before.intents.length).toBeGreaterThanOrEqual(60)
    expect(before.articles.length).toBeGreaterThanOrEqual(80)
    expect(before.flows.map(({ id }) => id).sort()).toEqual([
      ...[
        'cancel_order',
        'change_address',
        'exchange_request',
        'find_order',
        'invoice_special',
        'order_amount',
        'order_arrival',
        'order_dispatch',
      ],
      ...['order_issue', 'order_parcel', 'order_refund', 'order_status', 'return_request'],
    ])
    expect((await flows(ctx, {})).rows.flatMap(({ problems }) => problems)).toEqual([])
    expect((await replies(ctx, {})).rows.length).toBeGreaterThan(20)
    expect((await packOf(ctx))?.skillByTriage.complaint).toBe('complaint')
    expect((await greeting(ctx)).zh).toContain('AI')
    const [row] = (await articles(ctx, { limit: 1 })).rows
    const kept = await versions(ctx, { kind: 'article', id: row?.id ?? '' })
    expect(kept.rows).toMatchObject([{ version: 1, by: administrator }])

    await saveReply(ctx, { shortcut: 'hello', title: { zh: '甲', en: 'A' }, text: { zh: '乙', en: 'B' } })
    await create()
    await kit.settle()
    expect(await published(ctx)).toEqual(before)
    expect((await replies(ctx, {})).rows.find(({ shortcut }) => shortcut === 'hello')?.text.zh).toBe('乙')
    expect((await published(kit.agent(SCOPES))).intents).toHaveLength(1)
  })

  it('leaves a tenant without one with the product’s own greeting', async () => {
    expect(await packOf(kit.system())).toBeNull()
    expect((await greeting(kit.system())).en).toContain('AI')
  })
})
