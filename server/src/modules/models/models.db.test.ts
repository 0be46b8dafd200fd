import type { Scope, Settings } from '@tandem/contract'
import { type FakeModel, startModel } from '@tandem/fakes/models/index.ts'
import { chatManifest, connectEncoder, connectLanguage, embeddingManifest } from '@tandem/models-openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { connect } from './connect.ts'
import { ask, encode, models, registerModel } from './index.ts'
import { overview } from './overview.ts'
import { tryModel } from './try.ts'

const SCOPES: Scope[] = ['channel:read', 'channel:write']
const REQUEST = { instructions: 'Do.', material: '问', maxTokens: 10, json: false, tools: [] }

let kit: Kit
let fake: FakeModel
let tenant: string

beforeAll(async () => {
  fake = await startModel({ apiKey: 'key', model: 'small' })
  kit = await createKit([tenants, models], { egressAllow: [fake.host] })
  registerModel('language', { manifest: chatManifest, connect: connectLanguage })
  registerModel('encoder', { manifest: embeddingManifest, connect: connectEncoder })
})
afterAll(async () => {
  await kit.close()
  await fake.close()
})

/** Every test has a tenant, and so a budget and a breaker, of its own. */
beforeEach(async () => {
  tenant = uuidv7(kit.clock)
  const made = { name: '测试', pack: null, language: 'zh' as const, at: new Date(kit.clock.now()) }
  await kit.tx((tx) => insertTenant(tx, made), tenant)
  fake.says('好')
})

const admin = () => kit.agent(SCOPES, { tenant })
const system = () => kit.system(tenant)
const plug = (more: Settings = {}, port: 'language' | 'encoder' = 'language') =>
  connect(admin(), { port, kind: 'openai', settings: { url: fake.url, apiKey: 'key', model: 'small', ...more } })
const language = async () => (await overview(admin(), {})).language

/** Moves the clock on once the service has the request. */
async function whileAsked<T>(work: Promise<T>, ms: number): Promise<T> {
  const before = fake.received().length
  while (fake.received().length === before) await new Promise((resolve) => setImmediate(resolve))
  kit.clock.advance(ms)
  return work
}

describe('a connection', () => {
  it('keeps its key to itself and its form comes with the budget', async () => {
    await plug()
    const { kinds, connected } = await language()
    expect(connected?.settings).toMatchObject({ apiKey: '••••', model: 'small', deadlineMs: 750 })
    expect(kinds[0]?.settings.map(({ key }) => key)).toEqual(expect.arrayContaining(['url', 'tokensPerDay']))
    const { rows } = await kit.database.pools.owner.query('select * from model_connections where tenant_id = $1', [
      tenant,
    ])
    expect(JSON.stringify(rows)).not.toContain('"key"')
    await plug({ apiKey: '••••', model: 'small' })
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: true, value: { text: '好' }, model: 'small' })
  })

  it.each([
    [{ url: 'http://no host' }, 'url'],
    [{ deadlineMs: 60_000 }, 'deadlineMs'],
    [{ yuanPerDay: 5 }, 'priceIn'],
    [{ nonsense: 1 }, 'nonsense'],
  ])('is refused with %j', async (more, problem) => {
    await expect(plug(more as Settings)).rejects.toMatchObject({ code: 'bad_input', details: { problem } })
  })

  it('is not there until it is made, and gone when it is taken back', async () => {
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'none' })
    await plug()
    await connect(admin(), { port: 'language', kind: null, settings: {} })
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'none' })
    expect((await language()).connected).toBeNull()
  })

  it('to an inner host is refused where the operator has not allowed it', async () => {
    await plug({ url: 'http://127.0.0.1:1/v1' })
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'down' })
  })
})

describe('a budget', () => {
  it('counts what the service says it used', async () => {
    await plug({ priceIn: 2, priceOut: 8 })
    await ask(system(), REQUEST)
    const today = (await language()).connected?.today
    const sent = Math.ceil((fake.received().at(-1)?.length ?? 0) / 3)
    expect(today).toEqual({ calls: 1, failed: 0, tokensIn: sent, tokensOut: 3, costMicros: sent * 2 + 24 })
  })

  it('of calls is kept by calls side by side', async () => {
    await plug({ callsPerDay: 3 })
    const before = fake.received().length
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(system(), REQUEST)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(answers.filter((answer) => !answer.ok && answer.why === 'budget')).toHaveLength(7)
    expect(fake.received().length - before).toBe(3)
  })

  it.each([
    ['tokens', { tokensPerDay: 40 }],
    ['costs', { yuanPerDay: 0.0001, priceIn: 10, priceOut: 10 }],
  ])('of %s refuses what might exceed it before anything is sent', async (_, more) => {
    await plug(more)
    const before = fake.received().length
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'budget' })
    expect(fake.received()).toHaveLength(before)
  })

  it('keeps what a call might have used when it was given up, and frees it when nobody worked on it', async () => {
    await plug()
    fake.fails('busy')
    await ask(system(), REQUEST)
    expect((await language()).connected?.today).toMatchObject({ calls: 1, failed: 1, tokensIn: 0, tokensOut: 0 })
    fake.fails('hang')
    expect(await whileAsked(ask(system(), REQUEST), 750)).toMatchObject({ ok: false, why: 'slow', millis: 750 })
    expect((await language()).connected?.today).toMatchObject({ calls: 2, failed: 2, tokensOut: 10 })
  })

  it('begins anew at midnight of the tenant', async () => {
    await plug({ callsPerDay: 1 })
    await ask(system(), REQUEST)
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'budget' })
    kit.clock.advance(24 * 3_600_000)
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: true })
  })
})

describe('a model that chats', () => {
  it('is hung up on with its first word, where an object was asked for', async () => {
    await plug()
    fake.fails('trickle')
    // The clock stands still: no deadline ends this.
    expect(await ask(system(), REQUEST, { begins: /^\{/ })).toMatchObject({ ok: false, why: 'garbage' })
    fake.says(' {"a":1}')
    expect(await ask(system(), REQUEST, { begins: /^\{/ })).toMatchObject({ ok: true, value: { text: ' {"a":1}' } })
  })
})

describe('a breaker', () => {
  it('leaves a failing model alone, and finds it again', async () => {
    await plug()
    fake.fails('error')
    for (let i = 0; i < 3; i++) expect(await ask(system(), REQUEST)).toMatchObject({ why: 'down' })
    const before = fake.received().length
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'resting' })
    expect(fake.received()).toHaveLength(before)
    expect((await language()).connected?.breaker).toMatchObject({ state: 'open', until: expect.any(String) })
    kit.clock.advance(30_000)
    expect((await language()).connected?.breaker.state).toBe('half_open')
    fake.says('好')
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: true })
    expect((await language()).connected?.breaker).toEqual({ state: 'closed', until: null })
  })

  it('lets one try after a rest, however many come in the same moment', async () => {
    await plug()
    fake.fails('error')
    for (let i = 0; i < 3; i++) await ask(system(), REQUEST)
    kit.clock.advance(30_000)
    fake.says('好')
    const before = fake.received().length
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(system(), REQUEST)))
    const ends = answers.map((answer) => (answer.ok ? 'asked' : answer.why))
    expect(ends.sort()).toEqual(['asked', 'resting', 'resting', 'resting'])
    expect(fake.received()).toHaveLength(before + 1)
  })

  it('does not wait for an attempt that was never made', async () => {
    await plug({ callsPerDay: 3 })
    fake.fails('error')
    for (let i = 0; i < 3; i++) expect(await ask(system(), REQUEST)).toMatchObject({ why: 'down' })
    kit.clock.advance(30_000)
    for (let i = 0; i < 2; i++) expect(await ask(system(), REQUEST)).toMatchObject({ why: 'budget' })
  })

  it('hears of a provider that throws, which is asked again after the rest', async () => {
    let fails = true
    const complete = async () => {
      if (fails) throw new Error('a bug of the provider')
      return { ok: true as const, text: '好', calls: [], tokens: { in: 1, out: 1 } }
    }
    registerModel('language', {
      manifest: { ...chatManifest, kind: 'throwing' },
      connect: () => ({ name: 'small', complete }),
    })
    await connect(admin(), { port: 'language', kind: 'throwing', settings: { url: fake.url, model: 'small' } })
    for (let i = 0; i < 3; i++) expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'down' })
    expect((await language()).connected?.today).toMatchObject({ calls: 3, failed: 3, tokensIn: 0 })
    kit.clock.advance(30_000)
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: false, why: 'down' })
    kit.clock.advance(60_000)
    fails = false
    expect(await ask(system(), REQUEST)).toMatchObject({ ok: true })
  })

  it('is passed by somebody who wants to see whether the model is back', async () => {
    await plug()
    fake.fails('error')
    for (let i = 0; i < 3; i++) await ask(system(), REQUEST)
    fake.says('你好！')
    expect(await tryModel(admin(), { port: 'language' })).toMatchObject({ ok: true, said: '你好！', why: null })
    expect((await language()).connected?.breaker.state).toBe('closed')
  })
})

describe('an encoder', () => {
  it('gives vectors within a budget of its own', async () => {
    await plug({ callsPerDay: 2 }, 'encoder')
    const found = await encode(system(), ['怎么退货', 'hello'])
    expect(found.ok && found.value.map((vector) => vector.length)).toEqual([64, 64])
    expect(await tryModel(admin(), { port: 'encoder' })).toMatchObject({ ok: true, said: '64' })
    expect(await encode(system(), ['x'])).toMatchObject({ ok: false, why: 'budget' })
    expect((await overview(admin(), {})).encoder.connected?.today).toMatchObject({ calls: 2, tokensOut: 0 })
  })
})
