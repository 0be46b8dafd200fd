import type { Message, Recognised } from '@tandem/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { newThreadIn, type Thread } from '../../../test/thread.ts'
import { fail } from '../../kernel/errors.ts'
import { keepFile } from '../channels/index.ts'
import { append, readMessages } from '../conversations/index.ts'
import { registerOcr } from '../media/index.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { assistantWith } from './index.ts'
import type { Toolbox } from './tools.ts'

const ORDER = '20260105123456'
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')

let kit: Kit
const asked: string[] = []

/** A company that has published nothing and trained nothing: what a customer who waits is told needs neither. */
beforeAll(async () => {
  const tools: Toolbox = {
    'commerce.order': async (_, { number = '' }) => {
      asked.push(number)
      return number === ORDER ? { value: { number, status: 'paid' } } : fail('not_found')
    },
  }
  kit = await createKit([tenants, assistantWith(tools)])
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
})
afterAll(() => kit.close())
beforeEach(() => {
  asked.length = 0
})
afterEach(() => registerOcr(null))

const newThread = () => newThreadIn(kit)

async function waiting(): Promise<Thread> {
  const thread = await newThread()
  await say(thread, '转人工')
  return thread
}

const said = async ({ conversation }: Thread): Promise<string[]> => {
  const page = await kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 50 }))
  return page.rows.filter(({ author }) => author.kind === 'bot').map(wordsOf)
}
const wordsOf = ({ body }: Message) => ('text' in body ? (body.text ?? '') : '')

const send = (thread: Thread, body: Message['body']) =>
  append(kit.system(), {
    conversation: thread.conversation,
    author: { kind: 'customer', id: thread.customer },
    body,
  })

/** The last thing that the assistant said after this. */
async function say(thread: Thread, text: string): Promise<string> {
  await send(thread, { kind: 'text', text })
  await kit.settle()
  return (await said(thread)).at(-1) ?? ''
}

async function sendPicture(thread: Thread): Promise<void> {
  const { image: _image, ...file } = await keepFile(kit.system(), {
    conversation: thread.conversation,
    name: 'a.png',
    content: PICTURE,
  })
  await send(thread, { kind: 'image', ...file })
}

async function show(thread: Thread, seen: Recognised): Promise<string> {
  registerOcr({ read: async () => seen, close: async () => {} })
  await sendPicture(thread)
  await kit.settle()
  return (await said(thread)).at(-1) ?? ''
}

const entryOf = ({ conversation }: Thread) =>
  kit.tx((tx) =>
    tx.db
      .selectFrom('queue_entries')
      .select(['reason', 'priority', 'state'])
      .where('conversation_id', '=', conversation)
      .executeTakeFirstOrThrow(),
  )

describe('a picture from somebody who waits', () => {
  it('is noted, and what is asked after it is answered', async () => {
    const thread = await waiting()
    expect(await show(thread, { ok: false, why: 'unreadable' })).toMatch(/^记下了/)
    expect(await say(thread, '还要等多久')).toMatch(/^我在。/)
  })

  it('does not keep words of danger from being heard', async () => {
    const thread = await waiting()
    await show(thread, { ok: true, text: '一张风景' })
    expect(await say(thread, '我不想活了')).toContain('12356')
    expect(await entryOf(thread)).toMatchObject({ reason: 'safety', state: 'waiting' })
  })

  it('does not end the wait by what stands in it', async () => {
    expect(await show(await waiting(), { ok: true, text: '取消排队' })).toMatch(/^记下了/)
  })
})

describe('an order number from somebody who waits', () => {
  it('is looked up, and the place stays', async () => {
    const thread = await waiting()
    const told = await say(thread, ORDER)
    expect(told).toMatch(/^记下了/)
    expect(told).toContain(`订单 ${ORDER}：已付款，待发货。`)
    expect(await entryOf(thread)).toMatchObject({ state: 'waiting' })
    const before = await said(thread)
    await say(thread, '外面下雨了')
    expect(await said(thread)).toEqual(before)
  })

  it('that the shop does not know is noted for the person', async () => {
    expect(await say(await waiting(), '订单号20260105999999')).toBe(
      '记下了，同事接手时会看到。您还在排队，位置没有变。',
    )
    expect(asked).toEqual(['20260105999999'])
  })

  it('is no matter for who waits because of danger', async () => {
    const thread = await newThread()
    await say(thread, '我不想活了')
    expect(await say(thread, ORDER)).toMatch(/请同事来和您聊/)
    expect(asked).toEqual([])
  })
})

it('danger does not wait for a picture beside it', async () => {
  const read = vi.fn(async (): Promise<Recognised> => ({ ok: true, text: '一张风景' }))
  registerOcr({ read, close: async () => {} })
  const thread = await newThread()
  await sendPicture(thread)
  expect(await say(thread, '我不想活了')).toContain('12356')
  expect(read).not.toHaveBeenCalled()
})

describe('without a model', () => {
  it('danger is heard as danger, and not as a failure', async () => {
    const thread = await newThread()
    expect(await say(thread, '我不想活了')).toContain('12356')
    expect(await entryOf(thread)).toMatchObject({ reason: 'safety', priority: 1 })
  })

  it('a question goes to a person', async () => {
    const thread = await newThread()
    expect(await say(thread, '怎么取消订单')).toContain('智能客服暂时无法回答')
    expect(await entryOf(thread)).toMatchObject({ reason: 'assistant_failed' })
  })
})

it('danger stays danger when the answer to it cannot be kept', async () => {
  const owner = kit.database.pools.owner
  await owner.query(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no turns today'; end $$`)
  await owner.query('create trigger refuse before insert on turns for each row execute function refuse()')
  try {
    const thread = await newThread()
    expect(await say(thread, '我不想活了')).toContain('12356')
    expect(await entryOf(thread)).toMatchObject({ reason: 'safety', priority: 1 })
  } finally {
    await owner.query('drop trigger refuse on turns')
  }
})
