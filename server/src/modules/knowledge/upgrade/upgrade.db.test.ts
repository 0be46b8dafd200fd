import { readFileSync } from 'node:fs'
import type { Pack, Scope } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import type { InTx } from '../../../kernel/context.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { insertTenant, tenants, update } from '../../tenants/index.ts'
import { articles } from '../articles.ts'
import { deleteReply } from '../delete-reply.ts'
import {
  insertCases,
  installPack,
  knowledge,
  learnOutside,
  packOf,
  publish,
  published,
  readCases,
  readOutside,
  readPack,
  removeCases,
  saveArticle,
  saveIntent,
  submit,
  unlearnOutside,
} from '../index.ts'
import { intent } from '../intent.ts'
import { packNews } from '../pack-news.ts'
import { replies } from '../replies.ts'
import { retire } from '../retire.ts'
import { saveReply } from '../save-reply.ts'
import { settlePackItem } from '../settle-pack-item.ts'
import { updatePack } from '../update-pack.ts'
import { versions } from '../versions.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write', 'knowledge:review']
const pack = readPack('ecommerce')

let kit: Kit
beforeAll(async () => {
  kit = await createKit([tenants, knowledge])
})
afterAll(() => kit.close())

const [unused, first, second, third] = pack.articles.filter(({ key }) => pack.intents.some((one) => one.key === key))
const key = (article: Pack['articles'][number] | undefined) => article?.key ?? ''
const body = { zh: '从前的说法', en: 'What it said before.' }

/** The pack as it was: an article, its intent and a reply are missing, others said something else. */
const earlier: Pack = {
  ...pack,
  manifest: { ...pack.manifest, version: '0.0.1' },
  articles: pack.articles
    .filter((one) => one !== unused)
    .map((one) => ([first, second, third].includes(one) ? { ...one, body } : one)),
  intents: pack.intents
    .filter(({ outcome }) => outcome.kind !== 'article' || outcome.article !== unused?.key)
    .map((one) => (one.key === key(first) ? { ...one, examples: { zh: ['从前的问法'], en: one.examples.en } } : one)),
  replies: pack.replies.slice(1).map((one, i) => (i < 2 ? { ...one, text: body } : one)),
}

async function tenantOfThen(policies = {}) {
  const tenant = uuidv7(kit.clock)
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: 'ecommerce', language: 'zh', at }), tenant)
  await kit.tx((tx) => kit.services.keys.tenant(tx), tenant)
  await update(kit.system(tenant), { policies })
  await kit.tx((tx) => installPack({ ...kit.system(tenant), tx }, earlier, uuidv7(kit.clock)), tenant)
  kit.clock.advance(60_000)
  return kit.agent(SCOPES, { tenant })
}

type Ctx = Awaited<ReturnType<typeof tenantOfThen>>

const find = async (ctx: Ctx, name: string) =>
  (await articles(ctx, { query: name })).rows.find((row) => row.key === name) ?? expect.fail(name)

async function edit(ctx: Ctx, name: string) {
  const { id, title, tags } = await find(ctx, name)
  await saveArticle(ctx, { id, key: name, title, tags, body: { zh: '我们自己的', en: 'Our own.' }, validUntil: null })
  await submit(ctx, { kind: 'article', id })
  await publish(kit.agent(SCOPES, { tenant: ctx.tenant }), { kind: 'article', id })
}

const newsOf = async (ctx: Ctx) => (await packNews(ctx, {})).news ?? expect.fail('no news')
const shown = ({ rows }: Awaited<ReturnType<typeof newsOf>>) =>
  rows.map(({ kind, key: name, change, kept }) => [`${kind} ${name}`, kept ?? change]).sort()

describe('a later version of the pack', () => {
  it('is told, brought once, and leaves what the tenant changed or deleted', async () => {
    const ctx = await tenantOfThen()
    await edit(ctx, key(second))
    await retire(ctx, { kind: 'article', id: (await find(ctx, key(third))).id })
    await saveReply(ctx, { ...(earlier.replies[0] ?? expect.fail()), text: { zh: '甲', en: 'A' } })
    const { content } = await intent(ctx, { key: key(first) })
    const own = { ...content, examples: { ...content.examples, zh: [...content.examples.zh, '瓦罐怎么锔'] } }
    const saved = await saveIntent(ctx, {
      id: (await intent(ctx, { key: key(first) })).id,
      key: key(first),
      content: own,
    })
    await submit(ctx, { kind: 'intent', id: saved.id })
    await publish(ctx, { kind: 'intent', id: saved.id })

    const news = await newsOf(ctx)
    expect([news.installed, news.offered]).toEqual(['0.0.1', pack.manifest.version])
    const newIntents = pack.intents.filter((one) => !earlier.intents.some((other) => other.key === one.key))
    expect(shown(news)).toEqual(
      [
        [`article ${key(unused)}`, 'added'],
        [`article ${key(first)}`, 'changed'],
        [`article ${key(second)}`, 'edited'],
        [`article ${key(third)}`, 'deleted'],
        [`intent ${key(first)}`, 'changed'],
        ...newIntents.map((one) => [`intent ${one.key}`, 'added']),
        [`reply ${pack.replies[0]?.shortcut}`, 'added'],
        [`reply ${pack.replies[1]?.shortcut}`, 'edited'],
        [`reply ${pack.replies[2]?.shortcut}`, 'changed'],
      ].sort(),
    )

    const before = (await published(ctx)).revision
    await expect(updatePack(ctx, { digest: 'another' })).rejects.toMatchObject({ code: 'conflict' })
    const counts = { added: 2 + newIntents.length, changed: 3, retired: 0, kept: 3, held: 0 }
    const both = await Promise.all([1, 2].map(() => updatePack(ctx, { digest: news.digest })))
    expect(both).toContainEqual(counts)
    expect(both).toContainEqual({ added: 0, changed: 0, retired: 0, kept: 0, held: 0 })

    const now = await published(ctx)
    expect(now.revision).toBe(before + 1)
    const texts = new Map(now.articles.map((one) => [one.key, one.body.zh]))
    expect(texts.get(key(unused))).toBe(unused?.body.zh)
    expect(texts.get(key(first))).toBe(first?.body.zh)
    expect(texts.get(key(second))).toBe('我们自己的')
    expect(texts.has(key(third))).toBe(false)
    const { examples } = (await intent(ctx, { key: key(first) })).content
    expect(examples.zh).toContain('瓦罐怎么锔')
    expect(examples.zh).not.toContain('从前的问法')
    expect(examples.zh).toHaveLength((pack.intents.find((one) => one.key === key(first))?.examples.zh.length ?? 0) + 1)
    const texted = new Map((await replies(ctx, {})).rows.map((row) => [row.shortcut, row.text.zh]))
    expect(texted.get(pack.replies[1]?.shortcut ?? '')).toBe('甲')
    expect(texted.get(pack.replies[2]?.shortcut ?? '')).toBe(pack.replies[2]?.text.zh)
    expect((await packOf(ctx))?.version).toBe(pack.manifest.version)
    const kept = await versions(ctx, { kind: 'article', id: (await find(ctx, key(first))).id })
    expect(kept.rows.map((row) => row.article?.body.zh)).toEqual([first?.body.zh, body.zh])
    const { rows: trail } = await kit.database.pools.owner.query(
      `select detail from audit where tenant_id = $1 and action = 'knowledge.updatePack' and result = 'ok'`,
      [ctx.tenant],
    )
    expect(trail.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ from: '0.0.1', to: pack.manifest.version, ...counts }),
    )
  })

  it('keeps showing what stayed, until somebody takes it as a draft or leaves it', async () => {
    const ctx = await tenantOfThen()
    await edit(ctx, key(first))
    await edit(ctx, key(second))
    await updatePack(ctx, { digest: (await newsOf(ctx)).digest })
    const { rows, waiting } = await newsOf(ctx)
    expect(rows).toEqual([])
    expect(waiting.map((row) => [row.key, row.kept, row.before?.zh, row.after?.zh])).toEqual(
      [first, second].map((one) => [key(one), 'edited', '我们自己的', one?.body.zh]),
    )
    await settlePackItem(ctx, { kind: 'article', key: key(first), take: true })
    await settlePackItem(ctx, { kind: 'article', key: key(second), take: false })
    expect((await newsOf(ctx)).waiting).toEqual([])
    expect(await find(ctx, key(first))).toMatchObject({ body: { zh: '我们自己的' }, draft: { body: first?.body } })
    expect((await find(ctx, key(second))).draft).toBeNull()
    await expect(settlePackItem(ctx, { kind: 'article', key: key(first), take: true })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('brings no question that measures the AI or is learnt to be refused, and tells so', async () => {
    const ctx = await tenantOfThen()
    const [refused = '', measuring = '', elsewhere = ''] =
      pack.intents.find((one) => one.key === key(first))?.examples.zh ?? []
    await kit.tx(async (tx) => {
      const inner = { ...ctx, tx }
      await learnOutside(inner, [`${refused}！`], null)
      await insertCases(inner, [{ text: `${measuring}？`, intent: key(first), origin: 'person' }])
    }, ctx.tenant)
    const another = await intent(ctx, { key: key(second) })
    const { content } = another
    const own = { ...content, examples: { ...content.examples, zh: [...content.examples.zh, elsewhere] } }
    await saveIntent(ctx, { id: another.id, key: key(second), content: own })
    await submit(ctx, { kind: 'intent', id: another.id })
    await publish(ctx, { kind: 'intent', id: another.id })
    const news = await newsOf(ctx)
    const row = news.rows.find((one) => one.kind === 'intent' && one.key === key(first))
    expect(row?.questions?.held.toSorted()).toEqual([refused, measuring, elsewhere].toSorted())
    expect(await updatePack(ctx, { digest: news.digest })).toMatchObject({ held: 3 })
    const { examples } = (await intent(ctx, { key: key(first) })).content
    for (const text of [refused, measuring, elsewhere]) expect(examples.zh).not.toContain(text)
    expect((await newsOf(ctx)).rows).toEqual([])
  })

  it('is not taken as a draft with a question that measures the AI or is learnt to be refused', async () => {
    const ctx = await tenantOfThen()
    const { id, content } = await intent(ctx, { key: key(first) })
    await saveIntent(ctx, { id, key: key(first), content: { ...content, priority: content.priority === 1 ? 2 : 1 } })
    await updatePack(ctx, { digest: (await newsOf(ctx)).digest })
    expect((await newsOf(ctx)).waiting).toMatchObject([{ kind: 'intent', key: key(first), kept: 'draft' }])
    await submit(ctx, { kind: 'intent', id })
    await publish(ctx, { kind: 'intent', id })
    const [text = ''] = pack.intents.find((one) => one.key === key(first))?.examples.zh ?? []
    const take = () => settlePackItem(ctx, { kind: 'intent', key: key(first), take: true })
    const inTx = <T>(work: (inner: InTx) => Promise<T>) => kit.tx((tx) => work({ ...ctx, tx }), ctx.tenant)
    await inTx((inner) => learnOutside(inner, [text], null))
    await expect(take()).rejects.toMatchObject({ code: 'learnt_to_refuse', message: expect.stringContaining(text) })
    await inTx(async (inner) => {
      await unlearnOutside(inner, { id: (await readOutside(inner))[0]?.id ?? '' })
      await insertCases(inner, [{ text, intent: key(first), origin: 'person' }])
    })
    await expect(take()).rejects.toMatchObject({ code: 'is_case', message: expect.stringContaining(text) })
    await inTx(async (inner) => removeCases(inner, { id: (await readCases(inner))[0]?.id ?? '' }))
    await take()
    expect((await intent(ctx, { key: key(first) })).draft?.content.examples.zh).toContain(text)
  })

  it('is published by a reviewer only, who is the second pair of eyes', async () => {
    const ctx = await tenantOfThen({ industry: 'finance' })
    const { digest } = await newsOf(ctx)
    const author = kit.agent(['knowledge:read', 'knowledge:write'], { tenant: ctx.tenant })
    await expect(updatePack(author, { digest })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await updatePack(ctx, { digest })).added).toBeGreaterThan(0)
  })
})

it('tenants of before the migration know what their pack brought, and what they did to it', async () => {
  const ctx = await tenantOfThen()
  await edit(ctx, key(second))
  await saveReply(ctx, { ...(earlier.replies[0] ?? expect.fail()), text: { zh: '甲', en: 'A' } })
  await deleteReply(ctx, { shortcut: earlier.replies[1]?.shortcut ?? '' })
  const before = shown(await newsOf(ctx))
  const { owner } = kit.database.pools
  await owner.query('alter table knowledge_pack_items no force row level security; delete from knowledge_pack_items')
  const path = new URL('../../../migrations/0073_pack_updates.sql', import.meta.url)
  const statements = readFileSync(path, 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .split(';')
  await owner.query(statements.filter((one) => /^\s*(insert|alter)/.test(one)).join(';'))
  await owner.query('alter table knowledge_pack_items force row level security')
  const after = shown(await newsOf(ctx))
  // Of a reply that was edited then, nobody knows what it said before.
  expect(after).toEqual(
    before.map(([place, what]) => [place, place?.startsWith('reply') && what === 'edited' ? 'own' : what]),
  )
})
