import type { Scope } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { type Announced, reactor } from '../../../kernel/reactor.ts'
import { insertTenant, tenants } from '../../tenants/index.ts'
import { bringBack } from '../bring-back.ts'
import { expiring } from '../expiring.ts'
import { knowledge } from '../index.ts'
import { publish } from '../publish.ts'
import { retire } from '../retire.ts'
import { saveArticle } from '../save-article.ts'
import { submit } from '../submit.ts'
import { nextStage } from './rules.ts'

const SCOPES: Scope[] = ['knowledge:read', 'knowledge:write', 'knowledge:review']
const DAY_MS = 24 * 3_600_000

let kit: Kit
const told: Announced<'knowledge.expiring'>['payload'][] = []
const listener = {
  name: 'listener',
  tables: [],
  verbs: [],
  reactors: [
    reactor({
      name: 'listener',
      takes: { 'knowledge.expiring': async (_ctx, { payload }) => void told.push(payload) },
    }),
  ],
}

beforeAll(async () => {
  kit = await createKit([tenants, knowledge, listener])
  await kit.tx((tx) => insertTenant(tx, { name: '甲方', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
})
afterAll(() => kit.close())

const inDays = (days: number) => new Date(kit.clock.now() + days * DAY_MS).toISOString()

async function publishArticle(key: string, validUntil: string | null, id?: string): Promise<string> {
  const content = { title: { zh: key, en: '' }, body: { zh: '正文', en: '' }, tags: [], validUntil }
  const saved = await saveArticle(kit.agent(SCOPES), { key, ...content, ...(id && { id }) })
  await submit(kit.agent(SCOPES), { kind: 'article', id: saved.id })
  await publish(kit.agent(SCOPES), { kind: 'article', id: saved.id })
  return saved.id
}

async function pass(days: number): Promise<void> {
  kit.clock.advance(days * DAY_MS)
  await kit.settle()
}

const listed = async () => (await expiring(kit.agent(SCOPES), {})).rows.map(({ key, expired }) => [key, expired])

describe('an article with an end', () => {
  it('is announced two weeks before and at its end, and listed from then on', async () => {
    const validUntil = inDays(30)
    const id = await publishArticle('spring.sale', validUntil)
    await pass(15)
    expect([told, await listed()]).toEqual([[], []])
    await pass(1)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'soon', validUntil }])
    expect(await listed()).toEqual([['spring.sale', false]])
    await pass(14)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'expired', validUntil }])
    expect(await listed()).toEqual([['spring.sale', true]])
    await publishArticle('spring.sale', null, id)
    expect(await listed()).toEqual([])
  })

  it('is announced half-way where it has less than two weeks from the first', async () => {
    const validUntil = inDays(7)
    const id = await publishArticle('flash.sale', validUntil)
    await pass(3)
    expect(told).toEqual([])
    await pass(1)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'soon', validUntil }])
    await pass(2)
    expect(told).toEqual([])
    await pass(1)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'expired', validUntil }])
    await retire(kit.agent(SCOPES), { kind: 'article', id })
  })

  it('is announced for its newest end only, and not at all once retired', async () => {
    const id = await publishArticle('summer.sale', inDays(20))
    await publishArticle('summer.sale', inDays(60), id)
    await pass(25)
    expect(told).toEqual([])
    await retire(kit.agent(SCOPES), { kind: 'article', id })
    await pass(40)
    expect([told, await listed()]).toEqual([[], []])
  })

  it('is announced again once it is brought back, also where its notice passed meanwhile', async () => {
    const validUntil = inDays(20)
    const id = await publishArticle('autumn.sale', validUntil)
    await retire(kit.agent(SCOPES), { kind: 'article', id })
    await pass(10)
    await bringBack(kit.agent(SCOPES), { kind: 'article', id })
    await pass(5)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'soon', validUntil }])
    await pass(5)
    expect(told.splice(0)).toEqual([{ article: id, stage: 'expired', validUntil }])
  })
})

it('the next stage is the notice, then the end, then nothing', () => {
  const end = 100 * DAY_MS
  expect(nextStage(end, 0)).toEqual({ stage: 'soon', at: 86 * DAY_MS })
  expect(nextStage(end, 90 * DAY_MS)).toEqual({ stage: 'soon', at: 95 * DAY_MS })
  expect(nextStage(end, 95 * DAY_MS, 'soon')).toEqual({ stage: 'expired', at: end })
  expect(nextStage(end, end)).toBeNull()
})
