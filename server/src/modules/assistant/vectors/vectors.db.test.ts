import type { Message, Pack, Reasoning, Scope, Settings } from '@tandem/contract'
import { type FakeModel, startModel, vectorOf } from '@tandem/fakes/models/index.ts'
import { chatManifest, connectEncoder, connectLanguage, embeddingManifest } from '@tandem/models-openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { newThreadIn, type Thread } from '../../../../test/thread.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { append, readMessages } from '../../conversations/index.ts'
import { installPack, knowledge, published, readPack } from '../../knowledge/index.ts'
import { connect } from '../../models/connect.ts'
import { models, registerModel } from '../../models/index.ts'
import { insertTenant, tenants } from '../../tenants/index.ts'
import { explain } from '../explain.ts'
import { assistantWith } from '../index.ts'
import { status } from '../status.ts'
import { suggest } from '../suggest.ts'
import { train } from '../train.ts'
import { materialOf } from '../training/examples.ts'
import { examine } from '../training/judge.ts'
import { keepTrained, noteTraining } from '../training/models.ts'
import { modelBytes, trainedModels } from '../training/release.ts'
import { why } from '../why.ts'
import { encodeMaterial } from './examples.ts'

const SCOPES: Scope[] = ['conversation:read', 'knowledge:read', 'channel:read', 'channel:write']
const TOPICS = ['return.request', 'refund.when', 'coupon.get', 'order.cancel', 'greeting.hello']
/** In characters and sounds that stand in no example: what they mean (when money comes back) only the encoder knows. */
const STRANGE = ['氤氲踟蹰', '魍魉龃龉', '囹圄魍魉', '缱绻氤氲', '饕餮龃龉吗', '窸窣踯躅吗']
/** No question is understood so surely whose words stand in no example. */
const SURE = 0.6
const KNOWN = '退款多久能到账'

let kit: Kit
let fake: FakeModel
let other: FakeModel
const topicOf = new Map<string, number>(STRANGE.map((text) => [text, TOPICS.indexOf('refund.when')]))

/** An encoder that knows what every example is about, and what strange words mean. */
function encodes(text: string): number[] {
  const vector = vectorOf(text)
  const length = Math.hypot(...vector)
  const topic = topicOf.get(text)
  return [...TOPICS.map((_, i) => (i === topic ? 2 : 0)), ...vector.map((value) => value / length)]
}

beforeAll(async () => {
  const pack = smallPack()
  for (const { key, examples } of pack.intents) {
    for (const text of [...examples.zh, ...examples.en]) topicOf.set(text, TOPICS.indexOf(key))
  }
  fake = await startModel({ apiKey: 'key', model: 'small', encodes })
  other = await startModel({ apiKey: 'key', model: 'large' })
  const egressAllow = [fake.host, other.host]
  kit = await createKit([tenants, knowledge, models, assistantWith({})], { egressAllow })
  registerModel('encoder', { manifest: embeddingManifest, connect: connectEncoder })
  registerModel('language', { manifest: chatManifest, connect: connectLanguage })
  const tenant = { name: '测试', pack: null, language: 'zh' as const, at: new Date(kit.clock.now()) }
  await kit.tx((tx) => insertTenant(tx, tenant))
  await plug()
  await kit.tx((tx) => installPack({ ...kit.system(), tx }, pack, uuidv7(kit.clock)))
  await kit.settle()
}, 180_000)
afterAll(async () => {
  await kit.close()
  await fake.close()
  await other.close()
})

/** A connection made anew has a breaker that knows nothing. */
beforeEach(async () => {
  await plug()
  fake.says('')
})

function smallPack(): Pack {
  const pack = readPack('ecommerce')
  const cut = (texts: string[]) => texts.slice(0, 12)
  const intents = pack.intents
    .filter(({ key }) => TOPICS.includes(key))
    .map((one) => ({ ...one, examples: { zh: cut(one.examples.zh), en: [] } }))
  return { ...pack, intents }
}

async function plug(more: Settings = {}): Promise<void> {
  const settings = { url: fake.url, apiKey: 'key', model: 'small', ...more }
  await connect(kit.agent(SCOPES), { port: 'encoder', kind: 'openai', settings })
}

const material = async () =>
  materialOf(await kit.tx((tx) => published({ ...kit.system(), tx })), { calibration: [], open: [] })
const encode = async (more: string[] = []) =>
  encodeMaterial(kit.system(), { ...(await material()), open: more }, new AbortController().signal)

const newThread = () => newThreadIn(kit)

/** Somebody who has asked for a person, and waits. */
async function waiting(): Promise<Thread> {
  const thread = await newThread()
  await ask('我要找人工客服', async () => {}, thread)
  return thread
}

/** Asks, in a conversation of its own where none is named; `meanwhile` happens before the assistant has settled. */
async function ask(text: string, meanwhile: () => Promise<void> = async () => {}, thread?: Thread) {
  const { customer: id, conversation } = thread ?? (await newThread())
  await append(kit.system(), { conversation, author: { kind: 'customer', id }, body: { kind: 'text', text } })
  const asked = kit.clock.now()
  const settled = kit.settle()
  await meanwhile()
  await settled
  const { rows } = await kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 100 }))
  const message = rows.findLast(({ author }: Message) => author.kind === 'bot')
  if (!message) throw new Error('no answer')
  const reasoning: Reasoning = await why(kit.system(), { message: message.id })
  return { reasoning, waited: Date.parse(message.at) - asked }
}

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = '', SIXTH = ''] = STRANGE

describe('an encoder that answers', () => {
  it('is trained with, and the training says so', async () => {
    expect(await status(kit.agent(SCOPES), {})).toMatchObject({
      state: 'ready',
      encoder: 'small',
      encoderProblem: null,
    })
  })

  it('is trained with when somebody asks for it', async () => {
    const reviewer = kit.agent(['knowledge:read', 'knowledge:review'])
    const { revision: before } = await status(reviewer, {})
    const { revision } = await train(reviewer, {})
    expect(revision).toBe(before + 1)
    await kit.settle()
    expect(await status(reviewer, {})).toMatchObject({ revision, state: 'ready', encoder: 'small' })
    await expect(train(kit.agent(['knowledge:write']), {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('has a question understood in words that no example has', async () => {
    const { reasoning } = await ask(FIRST)
    expect(reasoning).toMatchObject({ intent: 'refund.when', encoder: { name: 'small' } })
    expect(reasoning.action).toBe('answer')
    expect(reasoning.encoder?.share).toBeGreaterThan(0.5)
  })

  it('takes part on the test bench too', async () => {
    const { reasoning } = await explain(kit.agent(SCOPES), { text: SECOND })
    expect(reasoning).toMatchObject({ intent: 'refund.when', encoder: { name: 'small' } })
  })

  it('is asked once for what many ask', async () => {
    await ask(FIRST)
    const before = fake.received().length
    await ask(FIRST)
    expect(fake.received()).toHaveLength(before)
  })

  it('helps who waits for a person, and the agent who takes over', async () => {
    const thread = await waiting()
    const { reasoning } = await ask(FIFTH, undefined, thread)
    expect(reasoning).toMatchObject({ action: 'answer', intent: 'refund.when', encoder: { name: 'small' } })
    const before = fake.received().length
    const { rows } = await suggest(kit.agent(SCOPES), { conversation: thread.conversation })
    expect(rows[0]).toMatchObject({ intent: 'refund.when', source: { article: 'refund.when' } })
    expect(rows[0]?.score).toBeGreaterThan(SURE)
    // What is typed changes with every key.
    await suggest(kit.agent(SCOPES), { conversation: thread.conversation, typed: '从没写过的话' })
    expect(fake.received()).toHaveLength(before)
  })

  it('is asked by whoever compares versions', async () => {
    const bytes = await kit.tx(async (tx) => {
      const [live] = await trainedModels({ ...kit.system(), tx })
      return modelBytes({ ...kit.system(), tx }, live?.revision ?? 0)
    })
    const knowledge = await kit.tx((tx) => published({ ...kit.system(), tx }))
    const texts = { unknown: { zh: '-', en: '-' }, skills: {} }
    const questions = [THIRD, KNOWN]
    const sit = () =>
      examine(
        kit.system(),
        { models: [bytes], knowledge, texts, threshold: null, questions },
        AbortSignal.timeout(60_000),
      )
    expect((await sit())[0]?.map(({ intent }) => intent)).toEqual(['refund.when', 'refund.when'])
    fake.fails('error')
    const [[strange, known] = []] = await sit()
    expect(strange?.action).toBe('refuse')
    expect(known?.intent).toBe('refund.when')
  })

  it('gets nothing personal', async () => {
    await encode(['我的电话13800138000打不通了'])
    const sent = fake.received().join('\n')
    expect(sent).toContain('打不通了')
    expect(sent).not.toContain('13800138000')
  })
})

describe('an encoder that does not', () => {
  it('is down: what the words say is answered', async () => {
    fake.fails('error')
    const { reasoning } = await ask(FOURTH)
    expect(reasoning.action).not.toBe('answer')
    expect(reasoning).not.toHaveProperty('encoder')
    const known = (await ask(`${KNOWN}呢`)).reasoning
    expect(known).toMatchObject({ intent: 'refund.when' })
    expect(known).not.toHaveProperty('encoder')
  })

  it('hangs: it is waited for a quarter of a second', async () => {
    fake.fails('hang')
    const before = fake.received().length
    const { reasoning, waited } = await ask(`请问${KNOWN}`, async () => {
      while (fake.received().length === before) await new Promise((resolve) => setImmediate(resolve))
      kit.clock.advance(250)
    })
    expect(reasoning).toMatchObject({ intent: 'refund.when' })
    expect(reasoning).not.toHaveProperty('encoder')
    expect(waited).toBe(250)
  })

  it('hangs, and a language model too: both together keep the customer no longer than the deadline', async () => {
    const settings = { url: fake.url, apiKey: 'key', model: 'small', deadlineMs: 900 }
    await connect(kit.agent(SCOPES), { port: 'language', kind: 'openai', settings })
    fake.fails('hang')
    const before = fake.received().length
    const until = async (isThere: (body: string) => boolean) => {
      while (!fake.received().slice(before).some(isThere)) await new Promise((resolve) => setImmediate(resolve))
    }
    const { reasoning, waited } = await ask('明天杭州会下雨吗', async () => {
      await until((body) => body.includes('"input"'))
      kit.clock.advance(250)
      await until((body) => body.includes('"messages"'))
      kit.clock.advance(650)
    })
    await connect(kit.agent(SCOPES), { port: 'language', kind: null, settings: {} })
    expect([reasoning.draft?.why, waited]).toEqual(['slow', 900])
  })

  it('hangs while somebody waits for a person: both are served by their words after that', async () => {
    const thread = await waiting()
    fake.fails('hang')
    const before = fake.received().length
    const hungFor = async (count: number) => {
      while (fake.received().length < before + count) await new Promise((resolve) => setImmediate(resolve))
      kit.clock.advance(250)
    }
    const { reasoning, waited } = await ask(SIXTH, () => hungFor(1), thread)
    expect([reasoning.reason, waited]).toEqual(['waiting_noted', 250])
    expect(reasoning).not.toHaveProperty('encoder')
    const suggested = suggest(kit.agent(SCOPES), { conversation: thread.conversation })
    await hungFor(2)
    for (const { score } of (await suggested).rows) expect(score).toBeLessThan(SURE)
  })

  it('is not asked about what may not wait', async () => {
    const thread = await waiting()
    const before = fake.received().length
    for (const text of ['前面还有几个人', '我不想活了']) await ask(text, undefined, thread)
    expect(fake.received()).toHaveLength(before)
  })

  it('is another one: its vectors are not taken', async () => {
    await plug({ url: other.url, model: 'large' })
    const { reasoning } = await ask(`${FOURTH}啊`)
    expect(reasoning.action).not.toBe('answer')
    expect(reasoning).not.toHaveProperty('encoder')
  })
})

describe('training again', () => {
  it('asks for what is new only', async () => {
    await encode()
    const before = fake.received().length
    expect(await encode(['从没问过的话'])).toMatchObject({ ok: true, vectors: { encoder: 'small' } })
    // Once to see that it is the same encoder, once for the new text.
    expect(fake.received().slice(before)).toHaveLength(2)
  })

  it('leaves an encoder alone that is asked too much, as long as it asks, and goes on', async () => {
    const after = vi.spyOn(kit.clock, 'after')
    const isWaiting = () => after.mock.calls.some(([ms]) => ms === 12_000)
    const before = fake.received().length
    fake.fails('busy', { times: 1, retryAfter: '12' })
    const encoding = encode(['还是没问过的话'])
    await expect.poll(isWaiting).toBe(true)
    expect(fake.received()).toHaveLength(before + 1)
    kit.clock.advance(12_000)
    expect(await encoding).toMatchObject({ ok: true })
    expect(fake.received()).toHaveLength(before + 3)
    after.mockRestore()
  })

  it('ends the pause when trainings are stopped', async () => {
    const after = vi.spyOn(kit.clock, 'after')
    const stop = new AbortController()
    fake.fails('busy', { retryAfter: '12' })
    const encoding = encodeMaterial(kit.system(), await material(), stop.signal)
    await expect.poll(() => after.mock.calls.some(([ms]) => ms === 12_000)).toBe(true)
    stop.abort()
    expect(await encoding).toEqual({ ok: false, why: 'stopped' })
    after.mockRestore()
  })

  it('goes on without an encoder that fails, and says why', async () => {
    fake.fails('busy', { retryAfter: '3600' })
    const encoding = await encode()
    expect(encoding).toEqual({ ok: false, why: 'busy' })
    const made = { ok: true as const, bytes: Buffer.alloc(0), accuracy: 1, seconds: 1, examples: 60, labels: 5 }
    await kit.tx(async (tx) => {
      const ctx = { ...kit.system(), tx }
      await noteTraining(ctx, { revision: 99, intents: 5, examples: 60, material: null })
      await keepTrained(ctx, 99, 'r99', made, encoding)
    })
    expect(await status(kit.agent(SCOPES), {})).toMatchObject({ encoder: null, encoderProblem: 'busy' })
  })
})
