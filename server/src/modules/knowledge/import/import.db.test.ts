import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ImportPreview, ImportSource, Scope } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { insertTenant, tenants, update } from '../../tenants/index.ts'
import { articles } from '../articles.ts'
import { importPreview } from '../import-preview.ts'
import { knowledge } from '../index.ts'
import { publishImport } from '../publish-import.ts'
import { startImport } from '../start-import.ts'
import { submit } from '../submit.ts'
import { submitImport } from '../submit-import.ts'
import { takeImport } from '../take-import.ts'
import { crawl } from './site/crawl.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write']
const WEEK_MS = 7 * 24 * 3_600_000

let kit: Kit
let site: Server
let host = ''
const pages = new Map<string, string>()

beforeAll(async () => {
  kit = await createKit([tenants, knowledge])
  await kit.tx((tx) => insertTenant(tx, { name: '甲方', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
  site = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  site.close().closeAllConnections()
  await kit.close()
})

const file = (text: string, name = 'faq.csv'): ImportSource => ({
  kind: 'file',
  name,
  base64: Buffer.from(text).toString('base64'),
})

async function read(source: ImportSource, ctx = kit.agent(SCOPES)): Promise<ImportPreview> {
  const { import: id } = await startImport(ctx, { source })
  await kit.settle()
  return importPreview(ctx, { import: id })
}

const drafts = async (query: string) => (await articles(kit.agent(SCOPES), { query, state: 'draft' })).rows

describe('a file', () => {
  it('is previewed, and only what is chosen becomes drafts', async () => {
    const ctx = kit.agent(SCOPES)
    const preview = await read(
      file('问题,答案\n多久发货,付款后48小时内发货\n怎么退货,签收后七天内可以申请退货\n空的,\n'),
    )
    expect(preview.state).toBe('ready')
    expect(preview.entries.map(({ title, place, match }) => [title.zh, place.at, match])).toEqual([
      ['多久发货', 2, null],
      ['怎么退货', 3, null],
    ])
    expect(preview.problems).toEqual([{ where: '4', problem: { zh: '没有正文', en: 'There is no text' } }])
    const choice = {
      import: preview.id,
      chosen: [{ number: 2, replace: null }],
      validUntil: '2027-01-01T00:00:00.000Z',
    }
    expect(await takeImport(ctx, choice)).toEqual({ created: 1, updated: 0 })
    expect(await takeImport(ctx, choice)).toEqual({ created: 0, updated: 0 })
    const [draft] = await drafts('怎么退货')
    expect(draft?.draft?.validUntil).toBe('2027-01-01T00:00:00.000Z')
    expect(await drafts('多久发货')).toEqual([])
    expect((await importPreview(ctx, { import: preview.id })).entries.map(({ taken }) => taken)).toEqual([
      null,
      draft?.id,
    ])
  })

  it('shows what contradicts an article, which it may replace', async () => {
    const preview = await read(file('question,answer\n退货期限,签收后十五天内可以申请退货\n', 'new.csv'))
    const [standing] = await drafts('怎么退货')
    const match = preview.entries[0]?.match
    expect(match).toMatchObject({ kind: 'conflict', article: standing?.id, key: standing?.key, title: '怎么退货' })
    expect(match?.clashes).toEqual([{ here: '签收后十五天内可以申请退货', there: '签收后七天内可以申请退货' }])
    const choice = { import: preview.id, chosen: [{ number: 1, replace: standing?.id ?? '' }], validUntil: null }
    expect(await takeImport(kit.agent(SCOPES), choice)).toEqual({ created: 0, updated: 1 })
    expect((await drafts('退货期限'))[0]).toMatchObject({ id: standing?.id, key: standing?.key })
  })

  it('is published at once, where no four eyes are asked for', async () => {
    const preview = await read(
      file('question,answer\nParking,Two hours are free\nEmpty,\nPets,Dogs may come in\n', 'p.csv'),
    )
    const chosen = preview.entries.map(({ number }) => ({ number, replace: null }))
    await takeImport(kit.agent(SCOPES), { import: preview.id, chosen, validUntil: null })
    const reviewer = kit.agent([...SCOPES, 'knowledge:review'])
    const standing = async () =>
      (await importPreview(reviewer, { import: preview.id })).entries.map(({ stands }) => stands)
    expect(await standing()).toEqual(chosen.map(() => 'draft'))
    expect(await publishImport(reviewer, { import: preview.id })).toEqual({ published: chosen.length })
    expect(await standing()).toEqual(chosen.map(() => 'published'))
    expect(await publishImport(reviewer, { import: preview.id })).toEqual({ published: 0 })
  })

  it('is published by a colleague who was asked, where four eyes are', async () => {
    const author = kit.agent([...SCOPES, 'knowledge:review', 'tenant:write'])
    await update(author, { policies: { fourEyes: true } })
    const preview = await read(file('question,answer\nLockers,On the ground floor\nToilets,On every floor\n', 'q.csv'))
    const chosen = preview.entries.map(({ number }) => ({ number, replace: null }))
    await takeImport(author, { import: preview.id, chosen, validUntil: null })
    await expect(publishImport(author, { import: preview.id })).rejects.toMatchObject({ code: 'four_eyes' })
    const colleague = kit.agent([...SCOPES, 'knowledge:review'])
    // Nobody has sent it to review yet.
    await expect(publishImport(colleague, { import: preview.id })).rejects.toMatchObject({ code: 'four_eyes' })
    const waits = async (reader: typeof author) =>
      (await importPreview(reader, { import: preview.id })).entries.map((entry) => entry.waits)
    const [taken] = (await importPreview(author, { import: preview.id })).entries
    await submit(author, { kind: 'article', id: taken?.taken ?? '' })
    expect(await waits(author)).toEqual(['colleague', 'review'])
    expect(await waits(colleague)).toEqual([null, 'review'])
    expect(await publishImport(colleague, { import: preview.id })).toEqual({ published: 1 })
    // The rest is sent by one button too.
    expect(await submitImport(author, { import: preview.id })).toEqual({ submitted: 1 })
    expect(await submitImport(author, { import: preview.id })).toEqual({ submitted: 0 })
    await expect(publishImport(author, { import: preview.id })).rejects.toMatchObject({ code: 'four_eyes' })
    expect(await publishImport(colleague, { import: preview.id })).toEqual({ published: 1 })
    expect(await publishImport(colleague, { import: preview.id })).toEqual({ published: 0 })
    expect(await waits(author)).toEqual([null, null])
    await update(author, { policies: { fourEyes: false } })
  })

  it('in one language leaves the other side of what it renews', async () => {
    const [standing] = await drafts('退货期限')
    const { id } = await read(file('question,answer\nReturns,Within 15 days\n', 'en.csv'))
    const choice = { import: id, chosen: [{ number: 1, replace: standing?.id ?? '' }], validUntil: null }
    await takeImport(kit.agent(SCOPES), choice)
    const [renewed] = await drafts('退货期限')
    expect(renewed?.draft?.title).toEqual({ zh: '退货期限', en: 'Returns' })
    expect(renewed?.draft?.body).toEqual({ zh: standing?.draft?.body.zh, en: 'Within 15 days' })
  })

  it('is taken a second time under a key of its own', async () => {
    const source = file('question,answer\nOpening hours,Nine to six\n')
    for (const key of ['imported.opening_hours', 'imported.opening_hours_2']) {
      const { id } = await read(source)
      await takeImport(kit.agent(SCOPES), { import: id, chosen: [{ number: 1, replace: null }], validUntil: null })
      expect((await drafts('Opening')).map((draft) => draft.key)).toContain(key)
    }
  })

  it('says in a column how long each is valid; what cannot be read is told by its row', async () => {
    const rows = '元旦营业,照常,2026-12-31\n平安夜营业,照常,随便\n工作日营业,照常,\n'
    const preview = await read(file(`问题,答案,有效期\n${rows}`, 'valid.csv'))
    expect(preview.entries.map(({ validUntil }) => validUntil)).toEqual(['2026-12-31T15:59:59.999Z', null])
    expect(preview.problems).toMatchObject([{ where: '3', problem: { zh: expect.stringContaining('“随便”') } }])
    const chosen = preview.entries.map(({ number }) => ({ number, replace: null }))
    await takeImport(kit.agent(SCOPES), { import: preview.id, chosen, validUntil: '2027-06-30T00:00:00.000Z' })
    const untilOf = async (title: string) => (await drafts(title))[0]?.draft?.validUntil
    expect(await untilOf('元旦营业')).toBe('2026-12-31T15:59:59.999Z')
    expect(await untilOf('工作日营业')).toBe('2027-06-30T00:00:00.000Z')
  })

  it('that cannot be read says why, in both languages, and cannot be taken', async () => {
    const preview = await read({
      kind: 'file',
      name: 'a.pdf',
      base64: Buffer.from('%PDF-1.4 nothing').toString('base64'),
    })
    expect(preview).toMatchObject({ state: 'failed', entries: [] })
    expect(preview.failure?.zh).toContain('损坏')
    const choice = { import: preview.id, chosen: [{ number: 1, replace: null }], validUntil: null }
    await expect(takeImport(kit.agent(SCOPES), choice)).rejects.toMatchObject({ code: 'conflict' })
    await expect(startImport(kit.agent(SCOPES), { source: file('') })).rejects.toMatchObject({ code: 'no_text' })
  })

  it('and its preview are forgotten after a week', async () => {
    const { id } = await read(file('question,answer\nA,B\n'))
    await expect(kit.services.blobs.read(id)).rejects.toThrow('ENOENT')
    kit.clock.advance(WEEK_MS)
    await kit.settle()
    await expect(importPreview(kit.agent(SCOPES), { import: id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a site', () => {
  it('is read by its map: own pages only, and what fails is told', async () => {
    const loc = (path: string) => `<url><loc>${path.startsWith('http') ? path : `http://${host}${path}`}</loc></url>`
    pages.set(
      '/sitemap.xml',
      `<urlset>${['/a', '/b', '/gone', 'https://elsewhere.example/c'].map(loc).join('')}</urlset>`,
    )
    pages.set('/a', '<h1>Warranty</h1><p>One year.</p>')
    pages.set('/b', '<h1>Repairs</h1><p>Send it in.</p>')
    const found = await crawl(`http://${host}/sitemap.xml`, [host])
    expect(found.pages.map(({ url }) => new URL(url).pathname)).toEqual(['/a', '/b'])
    expect(found.problems.map(({ problem }) => problem.en)).toEqual([
      '1 addresses are on other sites and were left out',
      'The site did not answer as it should: HTTP 404',
    ])
    expect((await crawl(`http://${host}/a`, [host])).pages).toHaveLength(1)
  })

  it('inside the own network is refused', async () => {
    const preview = await read({ kind: 'site', url: `http://${host}/sitemap.xml` })
    expect(preview).toMatchObject({ state: 'failed', failure: { en: expect.stringContaining('may not be fetched') } })
  })
})
