import type { Flow, FlowContent, Message, Pack, Scope, Step } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { newThreadIn, type Thread } from '../../../test/thread.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { append, readMessages } from '../conversations/index.ts'
import { installPack, knowledge, published, readPack } from '../knowledge/index.ts'
import { publish } from '../knowledge/publish.ts'
import { saveFlow } from '../knowledge/save-flow.ts'
import { submit } from '../knowledge/submit.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { assistantWith } from './index.ts'
import { mindOf } from './library.ts'
import { simulateFlow } from './simulate-flow.ts'

const SCOPES: Scope[] = ['conversation:read', 'knowledge:read', 'knowledge:write', 'knowledge:review']
const INTENTS = [
  'order.change_address',
  'return.request',
  'order.cancel',
  'refund.when',
  'greeting.hello',
  'coupon.get',
]
const text = (zh: string) => ({ zh, en: zh })

const steps: Step[] = [
  { id: 'ask', do: 'ask', slot: 'day', next: 'say', timeout: { minutes: 10, next: 'late' } },
  { id: 'late', do: 'handover', text: text('我请同事继续。'), reason: 'silence' },
  { id: 'say', do: 'say', text: text('记下了：{{day}}'), next: 'end' },
  { id: 'end', do: 'end' },
]
const visit: Flow = {
  id: 'change_address',
  version: 1,
  title: text('改地址'),
  start: 'ask',
  steps,
  cancelled: text('好的，停了'),
  slots: [
    { name: 'day', type: 'date', label: text('日子'), prompt: text('哪天？'), invalid: text('没看懂'), retries: 2 },
  ],
}

let kit: Kit

/** A few of the pack's intents, and one flow. */
function smallPack(): Pack {
  const pack = readPack('ecommerce')
  const intents = pack.intents
    .filter(({ key }) => INTENTS.includes(key))
    .map((intent) => ({
      ...intent,
      examples: { zh: intent.examples.zh.slice(0, 16), en: intent.examples.en.slice(0, 9) },
    }))
  return { ...pack, intents, flows: [visit] }
}

beforeAll(async () => {
  kit = await createKit([tenants, knowledge, assistantWith({})])
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at }))
  await kit.tx((tx) => installPack({ ...kit.system(), tx }, smallPack(), uuidv7(kit.clock)))
  await kit.settle()
})
afterAll(() => kit.close())

const newThread = () => newThreadIn(kit)

const messages = ({ conversation }: Thread): Promise<Message[]> =>
  kit.tx(async (tx) => (await readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 200 })).rows)

/** What the assistant has said last. */
async function last(thread: Thread): Promise<string> {
  const message = (await messages(thread)).findLast(({ author }) => author.kind === 'bot')
  return message && 'text' in message.body ? message.body.text : ''
}

async function say(thread: Thread, words: string): Promise<string> {
  const author = { kind: 'customer' as const, id: thread.customer }
  await append(kit.system(), { conversation: thread.conversation, author, body: { kind: 'text', text: words } })
  await kit.settle()
  return last(thread)
}

const assigneeOf = ({ conversation }: Thread) =>
  kit.tx(async (tx) => {
    const row = await tx.db
      .selectFrom('conversations')
      .select('assignee_kind')
      .where('id', '=', conversation)
      .executeTakeFirstOrThrow()
    return row.assignee_kind
  })

async function release(content: FlowContent): Promise<void> {
  const ctx = kit.agent(SCOPES)
  const { rows } = await kit.tx(async (tx) => ({
    rows: await tx.db
      .selectFrom('knowledge_items')
      .select('id')
      .where('key', '=', 'change_address')
      .where('kind', '=', 'flow')
      .execute(),
  }))
  const { id } = await saveFlow(ctx, { key: 'change_address', content, ...(rows[0] && { id: rows[0].id }) })
  await submit(ctx, { kind: 'flow', id })
  await publish(ctx, { kind: 'flow', id })
  await kit.settle()
  // What served until now goes on until the next one is loaded.
  const { revision } = await kit.tx((tx) => published({ ...kit.system(), tx }))
  await expect.poll(async () => (await mindOf(kit.system())).knowledge.revision, { timeout: 20_000 }).toBe(revision)
}

const { id: _id, version: _version, ...content } = visit

describe('a flow whose question is not answered', () => {
  it('goes on after its time, once, and the person who takes over knows what was told', async () => {
    const thread = await newThread()
    expect(await say(thread, '修改收货地址')).toBe('哪天？')
    kit.clock.advance(10 * 60_000 + 1)
    await kit.settle()
    expect(await last(thread)).toBe('我请同事继续。')
    expect(await assigneeOf(thread)).toBe('queue')
    const before = (await messages(thread)).length
    kit.clock.advance(10 * 60_000 + 1)
    await kit.settle()
    expect(await messages(thread)).toHaveLength(before)
  })

  it('does not, when the customer has answered in time', async () => {
    const thread = await newThread()
    await say(thread, '修改收货地址')
    kit.clock.advance(9 * 60_000)
    expect(await say(thread, '3月5日')).toBe('记下了：3月5日')
    kit.clock.advance(10 * 60_000)
    await kit.settle()
    expect(await last(thread)).toBe('记下了：3月5日')
    expect(await assigneeOf(thread)).toBe('bot')
  })
})

it('a conversation ends in the version that it began with; the next one has the new words', async () => {
  const running = await newThread()
  await say(running, '修改收货地址')
  await release({
    ...content,
    cancelled: text('新话'),
    slots: content.slots.map((slot) => ({ ...slot, prompt: text('新问？') })),
  })
  expect(await say(running, '不懂')).toBe('没看懂')
  expect(await say(running, '算了')).toBe('好的，停了')
  expect(await say(await newThread(), '修改收货地址')).toBe('新问？')
})

describe('a simulation', () => {
  const ctx = () => kit.agent(['knowledge:read'])
  const input = { key: 'trial', flow: content, language: 'zh' as const }

  it('talks to a flow that is nowhere stored, step by step', async () => {
    const asked = await simulateFlow(ctx(), { ...input, state: null, input: { kind: 'said', text: '改' } })
    expect(asked).toMatchObject({ said: ['哪天？'], next: 'reply', passed: ['trial/ask'] })
    const late = await simulateFlow(ctx(), { ...input, state: asked.state, input: { kind: 'timeout' } })
    expect(late).toMatchObject({ said: ['我请同事继续。'], next: 'person', reason: 'silence' })
    const told = await simulateFlow(ctx(), { ...input, state: asked.state, input: { kind: 'said', text: '3月5日' } })
    expect(told).toMatchObject({ said: ['记下了：3月5日'], next: 'end', state: null })
    const left = await simulateFlow(ctx(), { ...input, state: asked.state, input: { kind: 'said', text: '算了' } })
    expect(left).toMatchObject({ said: ['好的，停了'], next: 'end' })
  })

  it('refuses what cannot come next', async () => {
    const result = { ok: true as const, value: {} }
    const tool = simulateFlow(ctx(), { ...input, state: null, input: { kind: 'tool', result } })
    await expect(tool).rejects.toMatchObject({ code: 'bad_input' })
    await expect(
      simulateFlow(kit.agent([]), { ...input, state: null, input: { kind: 'timeout' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
