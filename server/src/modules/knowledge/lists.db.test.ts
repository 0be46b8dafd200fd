import type { Scope } from '@tandem/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { deleteReply } from './delete-reply.ts'
import { knowledge } from './index.ts'
import { intent } from './intent.ts'
import { intents } from './intents.ts'
import { replies } from './replies.ts'
import { saveIntent } from './save-intent.ts'
import { saveReply } from './save-reply.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write']

let kit: Kit
beforeAll(async () => {
  kit = await createKit([tenants, knowledge])
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
})
afterAll(() => kit.close())

it('counts the questions of an intent in the list, and gives them with the intent', async () => {
  const ctx = kit.agent(SCOPES)
  const content = {
    title: { zh: '运费', en: 'Freight' },
    triage: 'consult' as const,
    priority: 3,
    outcome: { kind: 'handover' as const, reason: 'complaint' },
    examples: { zh: ['运费多少', '包邮吗'], en: ['is it free'] },
    followUps: [],
  }
  await saveIntent(ctx, { key: 'fee', content })
  const { rows } = await intents(ctx, {})
  expect(rows).toMatchObject([
    { key: 'fee', title: content.title, examples: 3, hasDraft: true, article: null, flows: [] },
  ])
  expect(JSON.stringify(rows)).not.toContain('运费多少')
  expect((await intent(ctx, { key: 'fee' })).draft?.content.examples).toEqual(content.examples)
  await expect(intent(ctx, { key: 'none' })).rejects.toMatchObject({ code: 'not_found' })
})

it('finds the intent of an article by the key of the article', async () => {
  const ctx = kit.agent(SCOPES)
  const told = { outcome: { kind: 'article' as const, article: 'freight.table' }, examples: { zh: ['运费表'], en: [] } }
  const title = { zh: '运费表', en: 'Fees' }
  await saveIntent(ctx, { key: 'fees', content: { title, triage: 'consult', priority: 3, followUps: [], ...told } })
  expect((await intents(ctx, { query: 'freight.table' })).rows).toMatchObject([
    { key: 'fees', article: 'freight.table' },
  ])
})

it('finds the intents of a flow by the key of the flow', async () => {
  const ctx = kit.agent(SCOPES)
  const told = { title: { zh: '刻字', en: 'Engrave' }, triage: 'consult' as const, priority: 3, followUps: [] }
  const examples = { zh: ['刻字吗'], en: [] }
  await saveIntent(ctx, {
    key: 'engrave',
    content: { ...told, examples, outcome: { kind: 'flow', flow: 'engraving' }, withOrder: 'engrave_order' },
  })
  expect((await intents(ctx, { query: 'engrave_order' })).rows).toMatchObject([
    { key: 'engrave', article: null, flows: ['engraving', 'engrave_order'] },
  ])
})

it('removes a canned reply once', async () => {
  const ctx = kit.agent(SCOPES)
  await saveReply(ctx, { shortcut: 'hello', title: { zh: '甲', en: 'A' }, text: { zh: '乙', en: 'B' } })
  expect(await deleteReply(ctx, { shortcut: 'hello' })).toEqual({ ok: true })
  expect((await replies(ctx, {})).rows).toEqual([])
  await expect(deleteReply(ctx, { shortcut: 'hello' })).rejects.toMatchObject({ code: 'not_found' })
})
