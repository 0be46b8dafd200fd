import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { identify } from '../customers/index.ts'
import { append, assign, closeEpisode, openThread, readMessages } from './index.ts'

let kit: Kit
let thread: { customer: string; conversation: string; channel: string }

beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())
beforeEach(async () => {
  thread = await newThread()
})

const text = (words: string) => ({ kind: 'text' as const, text: words })

async function newThread(): Promise<typeof thread> {
  const channel = { id: uuidv7(kit.clock), kind: 'web', name: '官网' }
  return kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    const customer = await identify(ctx, { kind: 'visitor', value: uuidv7(kit.clock), verified: false })
    const row = await openThread(ctx, { customer, channel, language: 'zh' })
    return { customer, conversation: row.id, channel: channel.id }
  })
}

const say = (words: string, clientId?: string) =>
  append(kit.system(), {
    conversation: thread.conversation,
    author: { kind: 'customer', id: thread.customer },
    body: text(words),
    ...(clientId && { clientId }),
  })

const history = () =>
  kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation: thread.conversation, after: 0, limit: 200 }))

const saidIn = (rows: { body: { kind: string } }[]) => rows.map(({ body }) => ('text' in body ? body.text : body.kind))

describe('append', () => {
  it('opens an episode with the first message and counts seq without gaps', async () => {
    const sent = await Promise.all(Array.from({ length: 50 }, (_, i) => say(`第${i}句`)))
    expect(sent.map(({ message }) => message.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    const { rows, lastSeq } = await history()
    expect(lastSeq).toBe(50)
    expect(saidIn(rows)).toEqual(Array.from({ length: 50 }, (_, i) => `第${i}句`))
  })

  it('gives the same message for the same client id, in one group and in another', async () => {
    const [first, twin] = await Promise.all([say('你好', 'a'), say('你好', 'a')])
    const again = await say('你好', 'a')
    expect(twin?.message).toEqual(first?.message)
    expect(again.message).toEqual(first?.message)
    expect(again.fresh).toBe(false)
    expect((await history()).rows).toHaveLength(1)
  })

  it('refuses an answer that is older than the last word of the customer', async () => {
    const { epoch } = await say('在吗')
    await say('我要退货')
    const late = append(kit.system(), {
      conversation: thread.conversation,
      author: { kind: 'bot' },
      body: text('在的'),
      expect: { epoch, assignee: 'bot' },
    })
    await expect(late).rejects.toMatchObject({ code: 'stale' })
  })

  it('refuses a bot after a person took over, and an agent who is not the assignee', async () => {
    const { epoch } = await say('转人工')
    const agent = uuidv7(kit.clock)
    await kit.tx((tx) =>
      assign(
        { ...kit.system(), tx },
        { conversation: thread.conversation, to: { kind: 'agent', id: agent, name: '小李' } },
      ),
    )
    const bot = { conversation: thread.conversation, author: { kind: 'bot' as const }, body: text('稍等') }
    await expect(append(kit.system(), { ...bot, expect: { epoch } })).rejects.toMatchObject({ code: 'stale' })
    const other = { ...bot, author: { kind: 'agent' as const }, expect: { agent: uuidv7(kit.clock) } }
    await expect(append(kit.system(), other)).rejects.toMatchObject({ code: 'stale' })
  })

  it('fails only the message that is wrong, not its neighbours in the group', async () => {
    const lost = append(kit.system(), {
      conversation: uuidv7(kit.clock),
      author: { kind: 'customer' },
      body: text('?'),
    })
    const good = say('好')
    await expect(lost).rejects.toMatchObject({ code: 'not_found' })
    expect((await good).message.seq).toBe(1)
  })

  it('opens the next episode, back with the bot, when a customer writes after the close', async () => {
    await say('谢谢')
    await kit.tx((tx) =>
      closeEpisode({ ...kit.system(), tx }, { conversation: thread.conversation, reason: 'resolved' }),
    )
    await say('还有一个问题')
    const episodes = await kit.tx((tx) =>
      tx.db
        .selectFrom('episodes')
        .selectAll()
        .where('conversation_id', '=', thread.conversation)
        .orderBy('number')
        .execute(),
    )
    expect(episodes.map(({ number, close_reason }) => [number, close_reason])).toEqual([
      [1, 'resolved'],
      [2, null],
    ])
  })

  it('keeps order and uniqueness under random interleavings of two threads', async () => {
    const other = await newThread()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 8 })), { maxLength: 40 }),
        async (sends) => {
          const run = uuidv7(kit.clock) + Math.random()
          const before = new Map<string, number>()
          const results = await Promise.all(
            sends.map(([mine, key]) => {
              const { conversation, customer } = mine ? thread : other
              return append(kit.system(), {
                conversation,
                author: { kind: 'customer', id: customer },
                body: text(`${key}`),
                clientId: `${run.slice(-20)}${key}`,
              })
            }),
          )
          for (const [i, { message }] of results.entries()) {
            const id = `${message.conversation}|${sends[i]?.[1]}`
            expect(before.get(id) ?? message.seq).toBe(message.seq)
            before.set(id, message.seq)
          }
          expect(new Set(before.values()).size).toBeGreaterThanOrEqual(Math.ceil(before.size / 2))
        },
      ),
      { numRuns: 30 },
    )
    const { rows, lastSeq } = await history()
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: lastSeq }, (_, i) => i + 1).slice(0, 200))
  })

  it('stores no word in clear', async () => {
    await say('请回电 13800138000 张三丰')
    const { rows } = await kit.database.pools.owner.query(
      `select (select string_agg(m::text, ' ') from messages m) || (select string_agg(c::text, ' ') from conversations c)
         || (select string_agg(o::text, ' ') from outbox o) as everything`,
    )
    expect(rows[0].everything).not.toMatch(/13800138000|张三丰|回电/)
  })
})
